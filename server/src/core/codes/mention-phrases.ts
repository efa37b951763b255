import { isOneOf } from "./cue-words.ts";
import { byteAt, DOT, isDigitByte, isWordByte, PAREN_OPEN, SLASH, SPACE, toLowerByte, wordStart } from "./mention-bytes.ts";

/** Phrases before a number that take more than a word to recognise. All look backwards, not beyond `from`. */

const FAILURE_STEMS = ["fail", "error", "unable", "cannot", "unsuccess", "could", "invalid"];
/** Of the system's own texts, which stand right before their number. */
const TEXT_STEMS = [...FAILURE_STEMS, "denied", "refused"];
const NUMBERED_THINGS = [
  "type",
  "id",
  "index",
  "level",
  "mode",
  "state",
  "number",
  "session",
  "attempt",
  "try",
  "step",
  "disk",
  "process",
  "thread",
];
/** Bytes of a sentence that are searched for a word of failure. */
const SENTENCE = 160;
const LONGEST_VERSION = 4;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const EXCLAMATION = 0x21;
const PAREN_CLOSE = 0x29;

/** Whether the sentence up to `at` says that something failed: `Failed to get the owner of file 80070005`. */
export function failureBefore(bytes: Uint8Array, from: number, at: number, stems: readonly string[] = FAILURE_STEMS): boolean {
  const first = Math.max(from, at - SENTENCE);
  let end = at;
  while (end > first) {
    const byte = byteAt(bytes, end - 1);
    if (byte === LINE_FEED || ((byte === DOT || byte === EXCLAMATION) && byteAt(bytes, end) === SPACE)) return false;
    const start = wordStart(bytes, first, end);
    if (start < end && startsWithOneOf(bytes, start, end, stems)) return true;
    end = start < end ? start : end - 1;
  }
  return false;
}

/**
 * `Access is denied (5)`, `The system cannot find the file. (2)`: a number in brackets at the end of a line that tells a failure,
 * unless it tells which thing failed: `Failed to open a source of type (2)`.
 */
export function closesFailure(bytes: Uint8Array, from: number, start: number, end: number, messageEnd: number): boolean {
  if (byteAt(bytes, start - 1) !== PAREN_OPEN || byteAt(bytes, end) !== PAREN_CLOSE) return false;
  // `ConfigChanged(2)` is a name with its number.
  if (isWordByte(byteAt(bytes, start - 2))) return false;
  const lineEnd = byteAt(bytes, end + 1) === DOT ? end + 2 : end + 1;
  if (lineEnd < messageEnd && byteAt(bytes, lineEnd) !== LINE_FEED && byteAt(bytes, lineEnd) !== CARRIAGE_RETURN) return false;
  let sentenceEnd = previousWordEnd(bytes, from, start - 1);
  if (byteAt(bytes, sentenceEnd - 1) === DOT) sentenceEnd--;
  return !wordIs(bytes, from, sentenceEnd, NUMBERED_THINGS) && failureBefore(bytes, from, sentenceEnd, TEXT_STEMS);
}

/** `HTTP/1.1 404`, `HTTP/2 503`: `end` is where the version ends. */
export function isHttpVersion(bytes: Uint8Array, from: number, end: number): boolean {
  let at = end;
  while (at > from && end - at < LONGEST_VERSION && (isDigitByte(byteAt(bytes, at - 1)) || byteAt(bytes, at - 1) === DOT)) at--;
  return byteAt(bytes, at - 1) === SLASH && wordIs(bytes, from, at - 1, ["http"]);
}

/** `1: 2205 2: Error 3:`: the word that begins at `start` is an operand of a Windows Installer note. */
export function followsOperand(bytes: Uint8Array, from: number, start: number): boolean {
  const end = previousWordEnd(bytes, from, start);
  return end - 2 >= from && byteAt(bytes, end - 1) === 0x3a && isDigitByte(byteAt(bytes, end - 2));
}

/**
 * `length of error=2`, `soap client error = 7`, `Application Error 1000`: the error that begins at `start` is counted, numbered by
 * another table, or the name of an event source.
 */
export function isOtherError(bytes: Uint8Array, from: number, start: number): boolean {
  const end = previousWordEnd(bytes, from, start);
  const before = wordStart(bytes, from, end);
  if (isOneOf(bytes, before, end, ["soap", "sql", "application"])) return true;
  if (isOneOf(bytes, before, end, ["client", "server"])) return wordIs(bytes, from, before, ["soap", "sql"]);
  return isOneOf(bytes, before, end, ["of"]) && wordIs(bytes, from, before, ["length", "number", "count"]);
}

/**
 * Whether `failed`, which begins at `start`, is said of the thing before it: `HttpSendRequest failed`, `'net use' failed`,
 * but not `3 failed`, `Updates failed`, `installed, failed`.
 */
export function isPredicate(bytes: Uint8Array, from: number, start: number): boolean {
  const end = start - 1;
  if (end <= from || byteAt(bytes, end) !== SPACE) return false;
  const last = byteAt(bytes, end - 1);
  if (!isWordByte(last)) return last === PAREN_CLOSE || last === 0x27 || last === 0x22;
  if (toLowerByte(last) === 0x73 && toLowerByte(byteAt(bytes, end - 2)) !== 0x73) return false;
  return !isDigitByte(byteAt(bytes, wordStart(bytes, from, end)));
}

/** Whether the word that ends, but for spaces, at `end` is one of `texts`. */
export function wordIs(bytes: Uint8Array, from: number, end: number, texts: readonly string[]): boolean {
  const to = previousWordEnd(bytes, from, end);
  return isOneOf(bytes, wordStart(bytes, from, to), to, texts);
}

export function previousWordEnd(bytes: Uint8Array, from: number, start: number): number {
  let end = start;
  while (end > from && byteAt(bytes, end - 1) === SPACE) end--;
  return end;
}

export function startsWithOneOf(bytes: Uint8Array, start: number, end: number, stems: readonly string[]): boolean {
  return stems.some((stem) => start + stem.length <= end && isOneOf(bytes, start, start + stem.length, [stem]));
}
