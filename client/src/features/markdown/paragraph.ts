import { findNoteBlocks } from "../../../../server/src/protocol/note-block.ts";

/** Part of a text, in UTF-16 offsets; the last line end is not in it. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** What no paragraph goes across: a blank line, a heading, a fence, the marker of a note. */
const BOUNDARY = /^[ \t]*(?:$|#{1,6}[ \t]|`{3}|~{3}|<!-- smsts-note:)/;

/** The lines that belong together around an offset: up to a blank line, a heading, a fence or the end of a note. */
export function paragraphAround(text: string, offset: number): TextPart {
  let { start, end } = lineAround(text, offset);
  if (BOUNDARY.test(text.slice(start, end))) return { start, end };
  for (let above = lineBefore(text, start); above && !BOUNDARY.test(text.slice(above.start, above.end)); ) {
    start = above.start;
    above = lineBefore(text, start);
  }
  for (let below = lineBehind(text, end); below && !BOUNDARY.test(text.slice(below.start, below.end)); ) {
    end = below.end;
    below = lineBehind(text, end);
  }
  return { start, end };
}

/** Where lines of their own can be put that are about what stands at an offset: behind its paragraph, and behind its note. */
export function placeBehind(text: string, offset: number): number {
  const note = findNoteBlocks(text).find(({ start, end }) => start <= offset && offset <= end);
  return note?.end ?? paragraphAround(text, offset).end;
}

function lineAround(text: string, offset: number): TextPart {
  let start = offset;
  let end = offset;
  while (start > 0 && !isLineEnd(text[start - 1])) start--;
  while (end < text.length && !isLineEnd(text[end])) end++;
  return { start, end };
}

function lineBefore(text: string, start: number): TextPart | null {
  if (start === 0) return null;
  const isPair = text[start - 1] === "\n" && text[start - 2] === "\r";
  return lineAround(text, start - (isPair ? 2 : 1));
}

function lineBehind(text: string, end: number): TextPart | null {
  if (end >= text.length) return null;
  const isPair = text[end] === "\r" && text[end + 1] === "\n";
  return lineAround(text, end + (isPair ? 2 : 1));
}

const isLineEnd = (character: string | undefined): boolean => character === "\n" || character === "\r";
