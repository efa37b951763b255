/** Byte classes of the mention scan. Log text is UTF-8: bytes from 0x80 on are parts of letters. */
const WORD = 1;
const HEX = 2;
const SEPARATOR = 4;

export const DIGIT_0 = 0x30;
export const DIGIT_9 = 0x39;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const COLON = 0x3a;
export const SPACE = 0x20;
export const PAREN_OPEN = 0x28;
export const HASH = 0x23;
export const SLASH = 0x2f;
export const TAB = 0x09;

const classes = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const letter = String.fromCharCode(byte);
  if (byte >= 0x80 || /\w/.test(letter)) classes[byte] = (classes[byte] ?? 0) | WORD;
  if (/[0-9a-f]/i.test(letter)) classes[byte] = (classes[byte] ?? 0) | HEX;
  if (" \t=:()[\"'#>%".includes(letter)) classes[byte] = (classes[byte] ?? 0) | SEPARATOR;
}

/** The byte at an index, 0 outside. */
export const byteAt = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;

/** Letter, digit, underscore or part of a non-ASCII letter. */
export const isWordByte = (byte: number): boolean => ((classes[byte] ?? 0) & WORD) !== 0;

export const isHexByte = (byte: number): boolean => ((classes[byte] ?? 0) & HEX) !== 0;

/** What may stand between a cue word and its number: `Code(`, `error = `, `HRESULT="`, `exit code [`, `Error #`. */
export const isSeparatorByte = (byte: number): boolean => ((classes[byte] ?? 0) & SEPARATOR) !== 0;

export const isDigitByte = (byte: number): boolean => byte >= DIGIT_0 && byte <= DIGIT_9;

/** ASCII letters folded to lower case; other bytes are changed too, so compare with letters only. */
export const toLowerByte = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte);

export function wordStart(bytes: Uint8Array, from: number, end: number): number {
  let at = end;
  while (at > from && isWordByte(bytes[at - 1] ?? 0)) at--;
  return at;
}

export function wordEnd(bytes: Uint8Array, at: number, end: number): number {
  let stop = at;
  while (stop < end && isWordByte(bytes[stop] ?? 0)) stop++;
  return stop;
}

/** Text as one byte a UTF-16 unit: enough to find codes, which are ASCII. */
export const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (unit) => Math.min(unit.codePointAt(0) ?? 0, 0xff));
