import type { TextForm } from "../../../../server/src/protocol/document-requests.ts";
import { findNoteBlocks } from "../../../../server/src/protocol/note-block.ts";
import { beginsItem, indentOf, itemColumn } from "./list-item.ts";
import { markdownBlocks, withBlank } from "./markdown-blocks.ts";
import { paragraphAround, partAround } from "./paragraph.ts";

/** Where a block of lines can stand, and as what. */
export interface BlockPlace {
  /** The end of a line; UTF-16 offset. */
  readonly at: number;
  /** The block, LF, made to fit what stands around. */
  readonly block: string;
}

/**
 * The place for a block that is about what stands at an offset: behind its paragraph or list item, indented as that is, and
 * behind its note. Neither a list that comes next nor code is taken into the block's own list.
 *
 * @param block a line and a numbered list, LF
 */
export function placeBlock(text: string, offset: number, block: string, form: TextForm): BlockPlace {
  const note = findNoteBlocks(text).find(({ start, end }) => start <= offset && offset <= end);
  if (form === "markdown") return placeInMarkdown(text, offset, block, note?.end);
  const at = note?.end ?? behindTable(text, paragraphAround(text, offset, form).end, form);
  return { at, block: form === "asciidoc" && ASCIIDOC_ITEM.test(nextLine(text, at)) ? `${block}\n\n//-` : block };
}

function placeInMarkdown(text: string, offset: number, block: string, behind: number | undefined): BlockPlace {
  const column = behind === undefined ? itemColumn(linesTo(text, offset)) : 0;
  const part = column === 0 ? paragraphAround(text, offset, "markdown") : partAround(text, offset, "markdown", beginsItem);
  const at = behind ?? part.end;
  const next = nextLine(text, at);
  // A list goes on where the next one has its delimiter, and takes what is indented as its own items are.
  const list = /^[ \t]*\d{1,9}\.(?:[ \t]|$)/.test(next) ? block.replace(/^(\d+)\./gm, "$1)") : block;
  const isTaken = indentOf(next) >= column + WIDTH_OF_NUMBER;
  const indented = (isTaken ? `${list}\n\n<!-- -->` : list).replace(/^(?=[^\n])/gm, " ".repeat(column));
  return { at, block: indented };
}

/** `1. `: what is indented as far belongs to the item. */
const WIDTH_OF_NUMBER = 2;
const ASCIIDOC_ITEM = /^[ \t]*(?:[*.-]{1,5}|\d{1,9}\.)[ \t]/;

/** Whether a text has a block already, indented or numbered as it may be. @param block as that of `placeBlock` */
export const holdsBlock = (text: string, block: string): boolean => unplaced(text).includes(unplaced(block));

const unplaced = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/^[ \t]+/gm, "")
    .replace(/^(\d+)\)/gm, "$1.");

/** The lines up to that of an offset; those of blocks are blank. */
function linesTo(text: string, offset: number): readonly string[] {
  const [rest = ""] = text.slice(offset).split(/\r\n?|\n/, 1);
  const lines = (text.slice(0, offset) + rest).split(/\r\n?|\n/);
  return withBlank(lines, markdownBlocks(lines));
}

/** A cell of an AsciiDoc table may have blank lines: behind its end, if the offset stands in one. */
function behindTable(text: string, at: number, form: TextForm): number {
  if (form !== "asciidoc") return at;
  const delimiters = [...text.matchAll(/^\|={3,}[ \t]*$/gm)];
  const next = delimiters.findIndex(({ index }) => index >= at);
  const closing = next % 2 === 1 ? delimiters[next] : undefined;
  return closing === undefined ? at : closing.index + closing[0].length;
}

/** The first line behind an offset that is not blank. */
const nextLine = (text: string, at: number): string => /[^\r\n]*\S[^\r\n]*/.exec(text.slice(at))?.[0] ?? "";
