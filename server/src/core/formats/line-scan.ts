/** First byte at or after `at` that is no line break. */
export function skipLineBreaks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isLineBreak(bytes[at] as number)) at++;
  return at;
}

/** Offset of the line break that ends the line, else of `limit` or the text's end. */
export function lineEnd(bytes: Uint8Array, from: number, limit = bytes.length): number {
  let at = from;
  const stop = Math.min(limit, bytes.length);
  while (at < stop && !isLineBreak(bytes[at])) at++;
  return at;
}

/** First byte of the next line; CRLF is one break. */
export function nextLine(bytes: Uint8Array, lineEndAt: number): number {
  if (bytes[lineEndAt] === 13 && bytes[lineEndAt + 1] === 10) return lineEndAt + 2;
  return Math.min(lineEndAt + 1, bytes.length);
}

/** First byte at or after `at` that is neither blank nor tab. */
export function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isBlank(bytes[at])) at++;
  return at;
}

export const isLineBreak = (byte: number | undefined): boolean => byte === 10 || byte === 13;

export const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 9;

/** The end of an entry that ends at `end`: blanks behind it belong to it, unless something else follows in the line. */
export function withTrailingBlanks(bytes: Uint8Array, end: number): number {
  const behind = skipBlanks(bytes, end);
  return behind === bytes.length || isLineBreak(bytes[behind]) ? behind : end;
}
