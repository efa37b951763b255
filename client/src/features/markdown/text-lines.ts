/** A line of a text, in UTF-16 offsets, without its end. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
}

export function lineAround(text: string, offset: number): TextLine {
  let start = offset;
  let end = offset;
  while (start > 0 && !isLineEnd(text[start - 1])) start--;
  while (end < text.length && !isLineEnd(text[end])) end++;
  return { start, end };
}

/** Null at the text's first line. */
export function lineBefore(text: string, start: number): TextLine | null {
  if (start === 0) return null;
  const isPair = text[start - 1] === "\n" && text[start - 2] === "\r";
  return lineAround(text, start - (isPair ? 2 : 1));
}

/** Null at the text's last line. */
export function lineBehind(text: string, end: number): TextLine | null {
  if (end >= text.length) return null;
  const isPair = text[end] === "\r" && text[end + 1] === "\n";
  return lineAround(text, end + (isPair ? 2 : 1));
}

const isLineEnd = (character: string | undefined): boolean => character === "\n" || character === "\r";
