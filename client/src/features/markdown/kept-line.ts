import { columnAbove, indentOf } from "./list-item.ts";

/** The target of links elsewhere, not a footnote. */
const DEFINITION = /^[ \t>]{0,6}\[(?!\^)[^\]]+\]:/;
/** AsciiDoc takes a paragraph that begins with a blank as it is written, but not an item of a list. */
const LITERAL = /^[ \t]+(?![*.-]{1,5}[ \t]|\d{1,9}\.[ \t])\S/;

/**
 * Whether the last of some lines of Markdown stands as it is written though in no block: code by its indentation, or the
 * definition of a link.
 *
 * @param lines those of blocks blank
 */
export function isKeptLine(lines: readonly string[]): boolean {
  if (DEFINITION.test(lines.at(-1) ?? "")) return true;
  const first = firstOfParagraph(lines);
  return indentOf(lines[first] ?? "") - columnAbove(lines, first) >= 4;
}

/** The same of AsciiDoc. */
export const isLiteralLine = (lines: readonly string[]): boolean => LITERAL.test(lines[firstOfParagraph(lines)] ?? "");

function firstOfParagraph(lines: readonly string[]): number {
  let first = lines.length - 1;
  while (first > 0 && lines[first - 1]?.trim() !== "") first--;
  return first;
}
