import { fencesOf } from "../../../../server/src/protocol/markdown-fences.ts";
import { findNoteBlocks } from "../../../../server/src/protocol/note-block.ts";

const LOWEST_LEVEL = 6;

/**
 * The level that the topmost heading of a note at `offset` (UTF-16) has: one below the section it stands in. Undefined where no
 * heading stands before it; those of other notes do not count.
 */
export function noteLevelAt(text: string, offset: number): number | undefined {
  const lines = proseLines(withoutNotes(text.slice(0, offset)));
  for (let line = lines.length - 1; line >= 0; line--) {
    const level = headingLevel(lines[line] ?? "", lines[line - 1] ?? "");
    if (level > 0) return Math.min(level + 1, LOWEST_LEVEL);
  }
  return undefined;
}

function withoutNotes(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of findNoteBlocks(text)) {
    kept.push(text.slice(at, start));
    at = end;
  }
  return [...kept, text.slice(at)].join("");
}

/** The lines, blank where they are front matter or stand in a fence. */
function proseLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines[0]?.trimEnd() === "---") {
    const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
    if (end > 0) lines.fill("", 0, end + 1);
  }
  for (const { start, end } of fencesOf(lines)) lines.fill("", start, Math.min(end + 1, lines.length));
  return lines;
}

/** 0 for a line that is no heading; of an underlined one the underline tells. */
function headingLevel(line: string, above: string): number {
  const [, signs] = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line) ?? [];
  if (signs !== undefined) return signs.length;
  const [, underline] = /^ {0,3}(=|-)\1*[ \t]*$/.exec(line) ?? [];
  if (underline === undefined || above.trim() === "" || NO_PARAGRAPH.test(above)) return 0;
  return underline === "=" ? 1 : 2;
}

/** What cannot be underlined: headings, lists, quotations, tables, rules. */
const NO_PARAGRAPH = /^ {0,3}(?:#{1,6}[ \t]|[-*+>|]|\d+[.)]|[-_*]{3})/;
