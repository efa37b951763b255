import { isOneOf } from "./cue-words.ts";
import {
  byteAt,
  COLON,
  DOT,
  isDigitByte,
  isWordByte,
  MINUS,
  PAREN_OPEN,
  SLASH,
  SPACE,
  toLowerByte,
  wordEnd,
} from "./mention-bytes.ts";
import { hexValue, NumberForm, numberForm } from "./number-token.ts";

const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const BRACE_OPEN = 0x7b;
const COMMA = 0x2c;
const LETTER_S = 0x73;
const DIGIT_ZERO = 0x30;

const MAX_SPACES = 3;
const MAX_EXTEND_DIGITS = 6;

/**
 * Whether the word `[start, stop)` is a piece of something longer: a version, date, time, path, GUID, percentage, address.
 * A minus may lead the number; two hex halves may be joined by one: `8007042B-0x4000D`.
 */
export function isPartOfLongerNumber(bytes: Uint8Array, start: number, stop: number, from: number, end: number): boolean {
  const before = start > from ? byteAt(bytes, start - 1) : SPACE;
  if (before === SLASH || before === BACKSLASH || before === BRACE_OPEN) return true;
  if ((before === MINUS || before === DOT || before === COLON) && start - 1 > from && isWordByte(byteAt(bytes, start - 2))) {
    if (before !== COLON || isDigitByte(byteAt(bytes, start - 2))) return true;
  }
  if (stop >= end) return false;
  const after = byteAt(bytes, stop);
  if (after === SLASH || after === BACKSLASH || after === PERCENT) return true;
  const next = stop + 1 < end ? byteAt(bytes, stop + 1) : SPACE;
  if (after === MINUS) return isWordByte(next) && !startsHex(bytes, stop + 1, end);
  if (after === DOT) return isWordByte(next);
  return (after === COLON || after === COMMA) && isDigitByte(next);
}

const startsHex = (bytes: Uint8Array, at: number, end: number): boolean =>
  at + 1 < end && byteAt(bytes, at) === DIGIT_ZERO && toLowerByte(byteAt(bytes, at + 1)) === 0x78;

const UNITS = ["kb", "mb", "gb", "tb", "ms", "of"];
/** What may follow a code in its sentence: `returned 1 for the share`. */
const FUNCTION_WORDS = "for in on at from after when while and but with to as by which is".split(" ");

/** Whether a count ends at `stop`: a plural noun or a unit follows, as in `returned 5 rows`, `3 instance(s)`, `80 MB`, `1 of 3`. */
export function countFollows(bytes: Uint8Array, stop: number, end: number): boolean {
  const nounEnd = followingWordEnd(bytes, stop, end);
  const start = stop + 1;
  if (nounEnd - start < 2) return false;
  if (isOneOf(bytes, start, nounEnd, UNITS)) return true;
  if (!isLowerCase(bytes, start, nounEnd)) return false;
  if (byteAt(bytes, nounEnd) === 0x28 && byteAt(bytes, nounEnd + 1) === LETTER_S) return true;
  return nounEnd - start > 3 && byteAt(bytes, nounEnd - 1) === LETTER_S;
}

/** Whether a noun may follow: `returned 1 row`, but `returned 1 for the share`. */
export function nounFollows(bytes: Uint8Array, stop: number, end: number): boolean {
  const nounEnd = followingWordEnd(bytes, stop, end);
  return isLowerCase(bytes, stop + 1, nounEnd) && !isOneOf(bytes, stop + 1, nounEnd, FUNCTION_WORDS);
}

/** `1355 0x54b`, `1603 (0x643)`: whether the number that ends at `stop` is written once more, in hex. */
export function repeatsInHex(bytes: Uint8Array, stop: number, end: number, value: number): boolean {
  if (byteAt(bytes, stop) !== SPACE) return false;
  const start = byteAt(bytes, stop + 1) === PAREN_OPEN ? stop + 2 : stop + 1;
  if (!startsHex(bytes, start, end)) return false;
  const hexEnd = wordEnd(bytes, start, end);
  return numberForm(bytes, start, hexEnd) === NumberForm.prefixedHex && hexValue(bytes, start + 2, hexEnd) === value;
}

/** End of the word behind the single space at `stop`; `stop` without one. */
const followingWordEnd = (bytes: Uint8Array, stop: number, end: number): number =>
  stop < end && byteAt(bytes, stop) === SPACE ? wordEnd(bytes, stop + 1, end) : stop;

function isLowerCase(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = byteAt(bytes, i);
    if (byte < 0x61 || byte > 0x7a) return false;
  }
  return end > start;
}

/**
 * Reads the second half of a pair of Windows Setup, `0xC1900101 - 0x4000D` or `[0x80070032, 0x50013]`, into `pair.extend`.
 *
 * @param stop end of the first half.
 * @returns where to go on: behind the pair, or `stop`.
 */
export function readExtend(bytes: Uint8Array, stop: number, end: number, pair: { extend: number | null }): number {
  const sign = skipSpaces(bytes, stop, end);
  const byte = byteAt(bytes, sign);
  if (sign >= end || (byte !== MINUS && byte !== COMMA)) return stop;
  const start = skipSpaces(bytes, sign + 1, end);
  if (!startsHex(bytes, start, end)) return stop;
  const extendEnd = wordEnd(bytes, start, end);
  const digits = extendEnd - start - 2;
  if (digits < 1 || digits > MAX_EXTEND_DIGITS || numberForm(bytes, start, extendEnd) !== NumberForm.prefixedHex) return stop;
  pair.extend = hexValue(bytes, start + 2, extendEnd);
  return extendEnd;
}

function skipSpaces(bytes: Uint8Array, at: number, end: number): number {
  let to = at;
  while (to < end && to - at < MAX_SPACES && byteAt(bytes, to) === SPACE) to++;
  return to;
}
