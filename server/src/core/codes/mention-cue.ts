import { Cue, type CueWord, cueWordAt, isOneOf, WordRole } from "./cue-words.ts";
import {
  byteAt,
  COLON,
  DOT,
  HASH,
  isDigitByte,
  isSeparatorByte,
  MINUS,
  PAREN_OPEN,
  SLASH,
  SPACE,
  wordStart,
} from "./mention-bytes.ts";
import {
  followsOperand,
  isHttpVersion,
  isOtherError,
  isPredicate,
  previousWordEnd,
  startsWithOneOf,
  wordIs,
} from "./mention-phrases.ts";

/** The words and signs before a number. Filled by {@link readCue}; one object serves a whole scan. */
export interface CueReading {
  cue: Cue;
  /** `(`, `[`, `; ` or `. ` stands right before the number, with or without a cue word. */
  open: boolean;
  /** `:` or `=` stands before the number: `resultMapped=80242014`. */
  assigned: boolean;
  /** A `#` stands before the number: `Error #-2147217911`, `(#2147942405)`, `IDispatch error #3603`. */
  hash: boolean;
  /** The word is an unknown one that begins like a result: `resultMapped=80242014`. */
  resultName: boolean;
  /** The word is `failed` in capitals, or `unsuccessful`: no counter is called so. */
  emphatic: boolean;
  /** The word is `error`, with another operand before it as in the notes of Windows Installer: `2: Error 3:`. */
  afterOperand: boolean;
}

export const createCueReading = (): CueReading => ({
  cue: Cue.none,
  open: false,
  assigned: false,
  hash: false,
  resultName: false,
  emphatic: false,
  afterOperand: false,
});

/** Tables line their numbers up: `StatusCode        : 200`. */
const MAX_SEPARATORS = 32;
/** Words between a cue and its number: `Return code from command = 1`. */
const MAX_OBJECT_WORDS = 3;
const EQUALS = 0x3d;
const LETTER_X = 0x78;
const SQUARE_OPEN = 0x5b;
const SEMICOLON = 0x3b;
const COMMA = 0x2c;
const EXIT_WORDS = ["exit", "exited", "return", "returned", "returning", "returns", "ret"];
const ERROR_WORDS = [
  "error",
  "err",
  "errors",
  "failure",
  "fail",
  "failed",
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
const ANSWERED_WORDS = ["answered", "answers", "responded", "responds", "replied", "replies", "back"];
const ENDED_WORDS = ["exited", "ended", "exiting", "finished", "terminated", "returned", "exit"];
/** `reason code`, `language code`: numbers of other tables. */
const OTHER_CODES = ["reason", "language", "product", "problem", "country", "upgrade", "type", "lang"];
const OBJECT_JOINTS = ["from", "of", "for", "by"];
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
  reading.resultName = false;
  reading.emphatic = false;
  reading.afterOperand = false;
  let end = at;
  let punctuation = false;
  while (end > from && at - end < MAX_SEPARATORS && isSeparatorByte(byteAt(bytes, end - 1))) {
    end--;
    const byte = byteAt(bytes, end);
    if (byte === PAREN_OPEN || byte === SQUARE_OPEN) reading.open = true;
    if (byte === COLON || byte === EQUALS) reading.assigned = true;
    if (byte === HASH) reading.hash = true;
    // `Value=#5`, a number in the registry tables of Windows Installer.
    if (byte === HASH && byteAt(bytes, end - 1) === EQUALS) reading.cue = Cue.notCode;
    punctuation ||= byte !== SPACE;
  }
  if (end === from || reading.cue === Cue.notCode) return;
  const last = byteAt(bytes, end - 1);
  if (!punctuation && isDigitByte(last) && isDigitByte(byteAt(bytes, wordStart(bytes, from, end)))) {
    if (isHttpVersion(bytes, from, end)) reading.cue = Cue.http;
    return;
  }
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
  let state = false;
  for (let connectors = 0; connectors < 2; connectors++) {
    const start = wordStart(bytes, from, wordTo);
    const word = cueWordAt(bytes, start, wordTo);
    if (word === null) {
      if (connectors === 0 && (punctuation || hexFollows(bytes, end))) readUnknownWord(bytes, from, start, wordTo, reading);
      // "exit code of step 5 is 1618"
      else if (state) reading.cue = cueOfObject(bytes, from, start);
      return;
    }
    if (word.role !== WordRole.connector) {
      reading.cue = cueOf(bytes, from, start, word, punctuation, state);
      if (reading.cue === Cue.error) judgeError(bytes, from, start, reading);
      else if (reading.cue === Cue.failed) judgeFailed(bytes, from, start, wordTo, reading);
      return;
    }
    state ||= isOneOf(bytes, start, wordTo, ["is", "was"]);
    wordTo = previousWordEnd(bytes, from, byteAt(bytes, start - 1) === DOT ? start - 1 : start);
  }
}

/** A word that is no cue may still be a symbol, `ERROR_ACCESS_DENIED (5)`, or what a cue before it speaks of. */
function readUnknownWord(bytes: Uint8Array, from: number, start: number, end: number, reading: CueReading): void {
  if (reading.open && startsWithOneOf(bytes, start, end, ["error_"])) reading.cue = Cue.error;
  // "curl: (6) Could not resolve host"
  else if (reading.open && isOneOf(bytes, start, end, ["curl"])) reading.cue = Cue.exitCode;
  else if (reading.assigned || !reading.open) reading.cue = cueOfObject(bytes, from, start);
  reading.resultName = reading.assigned && startsWithOneOf(bytes, start, end, ["result"]);
}

/** Whether `0x` stands a space behind `end`: such a number needs no colon to belong to a cue. */
const hexFollows = (bytes: Uint8Array, end: number): boolean => (byteAt(bytes, end + 2) | 0x20) === LETTER_X;

function judgeError(bytes: Uint8Array, from: number, start: number, reading: CueReading): void {
  reading.afterOperand = followsOperand(bytes, from, start);
  if (isOtherError(bytes, from, start)) reading.cue = Cue.none;
}

function judgeFailed(bytes: Uint8Array, from: number, start: number, end: number, reading: CueReading): void {
  // "unsuccessful", and the capitals of sc.exe and certutil
  reading.emphatic = end - start > "failing".length || byteAt(bytes, start + 1) === 0x41;
  if (!isPredicate(bytes, from, start)) reading.cue = Cue.weak;
}

/** `Return code from command = 1`, `exit code of the process: 5`, `CRC32 of a.cab: 80070A0C`: the word at `start` is what it is of. */
function cueOfObject(bytes: Uint8Array, from: number, start: number): Cue {
  let wordFrom = start;
  for (let words = 0; words < MAX_OBJECT_WORDS; words++) {
    const end = previousWordEnd(bytes, from, byteAt(bytes, wordFrom - 1) === DOT ? wordFrom - 1 : wordFrom);
    if (end === wordFrom) return Cue.none;
    wordFrom = wordStart(bytes, from, end);
    if (!isOneOf(bytes, wordFrom, end, OBJECT_JOINTS)) continue;
    const cueEnd = previousWordEnd(bytes, from, wordFrom);
    const cueStart = wordStart(bytes, from, cueEnd);
    const word = cueWordAt(bytes, cueStart, cueEnd);
    if (word?.cue === Cue.notCode) return Cue.notCode;
    return word?.role === WordRole.code ? codeCue(bytes, from, cueStart) : Cue.none;
  }
  return Cue.none;
}

function cueOf(bytes: Uint8Array, from: number, start: number, word: CueWord, punctuation: boolean, state: boolean): Cue {
  if (isOption(bytes, from, start)) return Cue.none;
  switch (word.role) {
    case WordRole.cue:
      return state && word.text === "result" ? Cue.outcome : word.cue;
    case WordRole.needsPunctuation:
      return punctuation ? word.cue : Cue.weak;
    case WordRole.code:
      return codeCue(bytes, from, start);
    case WordRole.value:
      if (wordIs(bytes, from, start, ["return"])) return Cue.returnValue;
      return wordIs(bytes, from, start, ["error"]) ? Cue.error : Cue.none;
    case WordRole.status:
      return statusCue(bytes, from, start, punctuation, state);
    case WordRole.with:
      if (wordIs(bytes, from, start, FAILED_WORDS)) return Cue.error;
      if (wordIs(bytes, from, start, ANSWERED_WORDS)) return Cue.httpFailure;
      return wordIs(bytes, from, start, ENDED_WORDS) ? Cue.returned : Cue.none;
    case WordRole.success:
      return wordIs(bytes, from, start, ["indicate"]) ? Cue.httpFailure : Cue.none;
    default:
      return Cue.none;
  }
}

/** `/exit:5` and `-error 7` are options of a command line. */
function isOption(bytes: Uint8Array, from: number, start: number): boolean {
  const before = start > from ? byteAt(bytes, start - 1) : SPACE;
  return before === SLASH || (before === MINUS && (start - 1 === from || byteAt(bytes, start - 2) === SPACE));
}

function statusCue(bytes: Uint8Array, from: number, start: number, punctuation: boolean, state: boolean): Cue {
  const end = previousWordEnd(bytes, from, start);
  const before = wordStart(bytes, from, end);
  if (isOneOf(bytes, before, end, ["error"])) return Cue.error;
  if (isOneOf(bytes, before, end, ["http"])) return Cue.http;
  if (isOneOf(bytes, before, end, EXIT_WORDS)) return Cue.exitCode;
  // "service status is 0x4"
  if (state) return Cue.none;
  if (punctuation) return Cue.weak;
  return isOneOf(bytes, before, end, ["with"]) && wordIs(bytes, from, before, ENDED_WORDS) ? Cue.exitCode : Cue.outcome;
}

/** `exit code`, `exit win32 code`, `Win32 Code`, `HTTP code`, `Code` alone; after any other word only hex counts. */
function codeCue(bytes: Uint8Array, from: number, start: number): Cue {
  const end = previousWordEnd(bytes, from, start);
  const before = wordStart(bytes, from, end);
  if (before === end) return Cue.error;
  if (isOneOf(bytes, before, end, ["win32"])) return wordIs(bytes, from, before, ["exit"]) ? Cue.exitCode : Cue.error;
  if (isOneOf(bytes, before, end, EXIT_WORDS)) return Cue.exitCode;
  if (isOneOf(bytes, before, end, HTTP_WORDS)) return Cue.http;
  if (isOneOf(bytes, before, end, OTHER_CODES)) return Cue.notCode;
  if (!isOneOf(bytes, before, end, ERROR_WORDS)) return Cue.weak;
  return isOtherError(bytes, from, before) ? Cue.none : Cue.error;
}
