/** Part of a line, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What may be an error code, found without the server, which has the last word: `0x80070005`, eight hexadecimal digits
 * that begin as a failure does, a decimal of HRESULT size, and any number behind a word such as "error" or "exit code".
 * Parts of GUIDs, hashes, versions and longer words are none.
 */
const CODE_LIKE = new RegExp(
  [
    /(?<![\w-])0x[\da-f]{1,8}(?!\w)/,
    /(?<![\w-])[89c-e][\da-f]{7}(?!\w|-\w)/,
    /(?<![\w.-])(?:-\d{9,10}|[2-4]\d{9})(?!\w|[.-]\d)/,
    /(?<=\b(?:errors?|codes?|status|hresult|hr|win32|rc|returned|errorlevel)\b[^\w\n]{1,4})\d{1,5}(?!\w|[.-]\w)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gi",
);

/** All that may be codes in a line, in order. */
export function codeLikes(line: string): Span[] {
  return [...line.matchAll(CODE_LIKE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The code-like part of a line that holds `character`, its end included, as a caret behind it is still on it. */
export function codeLikeAt(line: string, character: number): Span | null {
  return codeLikes(line).find(({ start, end }) => start <= character && character <= end) ?? null;
}
