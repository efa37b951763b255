import { Cue, type CueWord, cueWordAt, isOneOf, WordRole } from "./cue-words.ts";
import { byteAt, COLON, DOT, HASH, isDigitByte, isSeparatorByte, PAREN_OPEN, SPACE, wordStart } from "./mention-bytes.ts";

/** The words and signs before a number. Filled by {@link readCue}; one object serves a whole scan. */
export interface CueReading {
  cue: Cue;
  /** `(`, `[`, `; ` or `. ` stands right before the number, with or without a cue word. */
  open: boolean;
  /** `:` or `=` stands before the number: `resultMapped=80242014`. */
  assigned: boolean;
  /** A `#` stands before the number: `Error #-2147217911`, `(#2147942405)`, `IDispatch error #3603`. */
  hash: boolean;
  /** The word is `error`, with another operand before it as in the notes of Windows Installer: `2: Error 3:`. */
  afterOperand: boolean;
}

export const createCueReading = (): CueReading => ({
  cue: Cue.none,
  open: false,
  assigned: false,
  hash: false,
  afterOperand: false,
});

const MAX_SEPARATORS = 6;
const EQUALS = 0x3d;
const SQUARE_OPEN = 0x5b;
const SEMICOLON = 0x3b;
const COMMA = 0x2c;
const EXIT_WORDS = ["exit", "exited", "return", "returned", "returning", "returns", "ret"];
const ERROR_WORDS = [
  "error",
  "err",
  "result",
  "errors",
  "failure",
  "fail",
  "failed",
  "reason",
  "stop",
  "exception",
  "system",
  "native",
  "setup",
  "completion",
  "detailed",
  "with",
  "socket",
  "winsock",
  "wmi",
  "com",
  "msi",
  "dism",
  "last",
  "extended",
  "install",
  "installer",
  "windows",
];
const HTTP_WORDS = ["status", "http", "response"];
const ENDED_WORDS = ["exited", "ended", "exiting", "finished", "terminated", "returned", "exit"];
const FAILED_WORDS = ["failed", "failure", "aborted", "failing", "fails", "unsuccessful", "error", "stopped"];

/**
 * Reads backwards from `at`, the first byte of a number or its sign, not beyond `from`.
 * Costs a few bytes where no word of the vocabulary stands before the number.
 */
export function readCue(bytes: Uint8Array, from: number, at: number, reading: CueReading): void {
  reading.cue = Cue.none;
  reading.open = false;
  reading.assigned = false;
  reading.hash = false;
  reading.afterOperand = false;
  let end = at;
  let punctuation = false;
  while (end > from && at - end < MAX_SEPARATORS && isSeparatorByte(byteAt(bytes, end - 1))) {
    end--;
    const byte = byteAt(bytes, end);
    if (byte === PAREN_OPEN || byte === SQUARE_OPEN) reading.open = true;
    if (byte === COLON || byte === EQUALS) reading.assigned = true;
    if (byte === HASH) reading.hash = true;
    punctuation ||= byte !== SPACE;
  }
  if (end === from) return;
  const last = byteAt(bytes, end - 1);
  if (end < at && (last === DOT || last === SEMICOLON || last === COMMA)) {
    reading.open = true;
    end--;
    // "failed; 0x2", "Code. 5": only hex may be announced across a sentence, see the reader.
    if (wordIs(bytes, from, end, FAILED_WORDS)) reading.cue = Cue.weak;
    return;
  }
  readWords(bytes, from, end, punctuation, reading);
}

function readWords(bytes: Uint8Array, from: number, end: number, punctuation: boolean, reading: CueReading): void {
  let wordTo = end;
  for (let connectors = 0; connectors < 2; connectors++) {
    const start = wordStart(bytes, from, wordTo);
    const word = cueWordAt(bytes, start, wordTo);
    if (word === null) return;
    if (word.role !== WordRole.connector) {
      reading.cue = cueOf(bytes, from, start, word, punctuation);
      reading.afterOperand = reading.cue === Cue.error && followsOperand(bytes, from, start);
      return;
    }
    wordTo = previousWordEnd(bytes, from, start);
  }
}

function cueOf(bytes: Uint8Array, from: number, start: number, word: CueWord, punctuation: boolean): Cue {
  switch (word.role) {
    case WordRole.cue:
      return word.cue;
    case WordRole.needsPunctuation:
      return punctuation ? word.cue : Cue.weak;
    case WordRole.code:
      return codeCue(bytes, from, start);
    case WordRole.value:
      if (wordIs(bytes, from, start, ["return"])) return Cue.returnValue;
      return wordIs(bytes, from, start, ["error"]) ? Cue.error : Cue.none;
    case WordRole.status:
      if (wordIs(bytes, from, start, ["error"])) return Cue.error;
      if (wordIs(bytes, from, start, ["http"])) return Cue.http;
      return punctuation ? Cue.weak : Cue.none;
    case WordRole.with:
      if (wordIs(bytes, from, start, FAILED_WORDS)) return Cue.error;
      return wordIs(bytes, from, start, ENDED_WORDS) ? Cue.returned : Cue.none;
    default:
      return Cue.none;
  }
}

/** `exit code`, `exit win32 code`, `Win32 Code`, `HTTP code`, `Code` alone; after any other word only hex counts. */
function codeCue(bytes: Uint8Array, from: number, start: number): Cue {
  const end = previousWordEnd(bytes, from, start);
  const before = wordStart(bytes, from, end);
  if (before === end) return Cue.error;
  if (isOneOf(bytes, before, end, ["win32"])) return wordIs(bytes, from, before, ["exit"]) ? Cue.exitCode : Cue.error;
  if (isOneOf(bytes, before, end, EXIT_WORDS)) return Cue.exitCode;
  if (isOneOf(bytes, before, end, HTTP_WORDS)) return Cue.http;
  return isOneOf(bytes, before, end, ERROR_WORDS) ? Cue.error : Cue.weak;
}

/** Whether the word that ends, but for spaces, at `end` is one of `texts`. */
function wordIs(bytes: Uint8Array, from: number, end: number, texts: readonly string[]): boolean {
  const to = previousWordEnd(bytes, from, end);
  return isOneOf(bytes, wordStart(bytes, from, to), to, texts);
}

function previousWordEnd(bytes: Uint8Array, from: number, start: number): number {
  let end = start;
  while (end > from && byteAt(bytes, end - 1) === SPACE) end--;
  return end;
}

/** `1: 2205 2: Error 3:`: the word is an operand of a Windows Installer note. */
function followsOperand(bytes: Uint8Array, from: number, start: number): boolean {
  const end = previousWordEnd(bytes, from, start);
  return end - 2 >= from && byteAt(bytes, end - 1) === COLON && isDigitByte(byteAt(bytes, end - 2));
}
