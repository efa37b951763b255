import { isBlank, isLineBreak, lineEnd } from "./line-scan.ts";

/** Bytes that a message takes at most: so far a trailer is looked for, and the message's start before it. */
export const LONGEST_MESSAGE = 0x20000;

/**
 * First byte of the paragraph that ends in a trailer at `mark`, not before `from`: the lines without a blank one between. Where the
 * mark stands alone below a blank line, the paragraph above is its message: pages put blank lines anywhere.
 */
export function paragraphStart(bytes: Uint8Array, from: number, mark: number): number {
  let start = lineStart(bytes, from, mark);
  if (isEmptyBetween(bytes, start, mark)) {
    const last = lastText(bytes, from, start);
    const above = lineStart(bytes, from, last);
    if (last > from && !isElision(bytes, above)) start = above;
  }
  while (start > from && mark - start < LONGEST_MESSAGE) {
    const above = lineStart(bytes, from, lineBreakBefore(bytes, from, start));
    if (isEmptyBetween(bytes, above, start) || isElision(bytes, above)) break;
    start = above;
  }
  return start;
}

/**
 * Where the message of a paragraph begins: behind lines that only lead to it, as a page says "the log shows:" right above a record.
 */
export function messageLine(bytes: Uint8Array, paragraph: number, mark: number): number {
  const line = lineStart(bytes, paragraph, mark);
  if (line === paragraph || isEmptyBetween(bytes, line, mark) || !beginsParagraph(bytes, paragraph)) return paragraph;
  return bytes[lastText(bytes, paragraph, line) - 1] === 58 ? line : paragraph;
}

/** Behind the marks of line ends (`~`, `~*~*~`) that a message begins with. */
export function messageStart(bytes: Uint8Array, from: number, mark: number): number {
  let at = from;
  for (;;) {
    if (at < mark && bytes[at] === 126) at++;
    else if (at + 1 < mark && bytes[at] === 42 && bytes[at + 1] === 126) at += 2;
    else return at;
  }
}

/** Before the blanks, line breaks and marks of line ends that stand between a message and its trailer. */
export function messageEnd(bytes: Uint8Array, from: number, mark: number): number {
  let at = mark;
  while (at > from) {
    const last = bytes[at - 1];
    if (last === 126) at -= at - 1 > from && bytes[at - 2] === 42 ? 2 : 1;
    else if (isBlank(last) || isLineBreak(last)) at--;
    else break;
  }
  return at;
}

/** Start of the line in which `at` stands, or `from` where that comes later. */
function lineStart(bytes: Uint8Array, from: number, at: number): number {
  let start = at;
  while (start > from && !isLineBreak(bytes[start - 1])) start--;
  return start;
}

/** Offset of the line break before a line's start; CRLF is one. */
function lineBreakBefore(bytes: Uint8Array, from: number, start: number): number {
  const last = start - 1;
  return last > from && bytes[last] === 10 && bytes[last - 1] === 13 ? last - 1 : Math.max(from, last);
}

/** Behind the last byte of `[from, end)` that is neither blank nor line break; `from` without one. */
function lastText(bytes: Uint8Array, from: number, end: number): number {
  let at = end;
  while (at > from && (isBlank(bytes[at - 1]) || isLineBreak(bytes[at - 1]))) at--;
  return at;
}

/** Nothing but blanks and line breaks. */
const isEmptyBetween = (bytes: Uint8Array, start: number, end: number): boolean => lastText(bytes, start, end) === start;

/** A line of dots: what a page left out. */
function isElision(bytes: Uint8Array, start: number): boolean {
  const end = lineEnd(bytes, start);
  let at = start;
  while (at < end && (bytes[at] === 46 || isBlank(bytes[at]))) at++;
  return at === end;
}

function beginsParagraph(bytes: Uint8Array, start: number): boolean {
  if (start === 0) return true;
  if (!isLineBreak(bytes[start - 1])) return false;
  const above = lineStart(bytes, 0, lineBreakBefore(bytes, 0, start));
  return isEmptyBetween(bytes, above, start);
}
