import { decodeSpan } from "../text/decode-span.ts";
import { encodeUtf8 } from "../text/platform.ts";
import { isBlank, isLineBreak, lineEnd, nextLine } from "./line-scan.ts";
import type { PasteColumns, Place } from "./paste-columns.ts";
import type { PasteShape } from "./paste-shape.ts";

/** A line, or what is left of one behind a record that ended in it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A record's columns in the line that holds them, or null, and the lines without columns read before it. */
export interface Paragraph {
  readonly before: readonly Line[];
  readonly record: { readonly line: Line; readonly columns: PasteColumns } | null;
}

/** A message of more lines than this is prose: the bound on looking ahead. */
const LONGEST_MESSAGE = 200;

export function readLine(bytes: Uint8Array, start: number, limit = bytes.length): Line {
  const end = lineEnd(bytes, start, limit);
  return { start, end, text: decodeSpan(bytes, start, end) };
}

/** Start of the last line of `[start, end)`. */
export function lastLineStart(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && !isLineBreak(bytes[at - 1])) at--;
  return at;
}

/** Lines from `first` on up to the first with columns behind its message; a blank line or a record of its own ends the search. */
export function readParagraph(bytes: Uint8Array, first: Line, { leading, trailing }: PasteShape): Paragraph {
  const before: Line[] = [];
  for (let line = first; ; line = readLine(bytes, nextLine(bytes, line.end))) {
    if (line.text.trim() === "" || (line !== first && leading(line.text) !== null)) return { before, record: null };
    const columns = trailing(line.text);
    if (columns !== null) return { before, record: { line, columns } };
    before.push(line);
    if (before.length === LONGEST_MESSAGE || line.end === bytes.length) return { before, record: null };
  }
}

/** The lines without columns that follow a record whose message comes last. */
export function readContinuation(bytes: Uint8Array, record: Line, { leading, trailing }: PasteShape): readonly Line[] {
  const lines: Line[] = [];
  let last = record;
  while (last.end < bytes.length) {
    const line = readLine(bytes, nextLine(bytes, last.end));
    if (line.text.trim() === "" || leading(line.text) !== null || trailing(line.text) !== null) break;
    lines.push(line);
    last = line;
  }
  return lines;
}

/**
 * How many of the lines before a record only lead to it: a page says "the following is logged:" right above its first line,
 * without a blank one between. Only at a paragraph's start, where no record stands above.
 */
export function introductionLength(bytes: Uint8Array, before: readonly Line[]): number {
  const first = before[0];
  const last = before.at(-1);
  if (first === undefined || last === undefined) return 0;
  return last.text.trimEnd().endsWith(":") && startsParagraph(bytes, first.start) ? before.length : 0;
}

function startsParagraph(bytes: Uint8Array, lineStart: number): boolean {
  let at = lineStart;
  if (at > 0 && !isLineBreak(bytes[at - 1])) return false;
  if (bytes[at - 1] === 10) at--;
  if (bytes[at - 1] === 13) at--;
  while (isBlank(bytes[at - 1])) at--;
  return at === 0 || isLineBreak(bytes[at - 1]);
}

/** Byte offsets of a place in a line. */
export function inBytes(line: Line, [start, end]: Place): [start: number, end: number] {
  if (line.text.length === line.end - line.start) return [line.start + start, line.start + end];
  return [line.start + utf8Length(line.text, start), line.start + utf8Length(line.text, end)];
}

const utf8Length = (text: string, units: number): number => encodeUtf8(text.slice(0, units)).length;
