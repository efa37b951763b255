import { byteAt, toLowerByte } from "./mention-bytes.ts";

/** What the words before a number say about it. */
export const Cue = {
  none: 0,
  /** Flags, addresses, signatures: whatever follows is no code. */
  notCode: 1,
  /** Announces a code, but a small decimal after it may be a count: `failed (2147942402)`, `status: 0xaac`. */
  weak: 2,
  /** `error 5`, `GLE=0x2`, `failed with 87`. */
  error: 3,
  /** `hr=`, `HRESULT=`: like `error`, where 1 is S_FALSE. */
  hresult: 4,
  /** `exit code 1603`, `return code: 27`. */
  exitCode: 5,
  /** `returned 5`, which may also be a count of rows. */
  returned: 6,
  /** `Return value 3` of Windows Installer, where 1 is success. */
  returnValue: 7,
  /** `Status code 401`. */
  http: 8,
  /** `Got 401`, `status 409 Conflict`: a code only where the number is an HTTP status that fails. */
  httpFailure: 9,
  /** `failed 12029`, `FAILED 1060:`, but also `5 failed (2 of them twice)`: the words around decide. */
  failed: 10,
  /** `result is 2691`, `status 1722`, `ended: 1168`: a code only beyond what is counted, or as an HTTP status that fails. */
  outcome: 11,
} as const;
export type Cue = (typeof Cue)[keyof typeof Cue];

/** Words with more to say than a cue: the word before them decides. */
export const WordRole = {
  cue: 0,
  /** `exit code`, `status code`, `error code`, but also `product code`. */
  code: 1,
  /** `return value`. */
  value: 2,
  /** `error status: 1603`, `HTTP status 404`, `status: 0xaac`; but `status is 0x4` is a state. */
  status: 3,
  /** `error is 5`, `exit code of 5`. */
  connector: 4,
  /** `failed with 5`, `exited with 5`. */
  with: 5,
  /** `code:5` is a code, `hr 30` may be hours. */
  needsPunctuation: 6,
  /** `does not indicate success: 404`. */
  success: 7,
} as const;
export type WordRole = (typeof WordRole)[keyof typeof WordRole];

export interface CueWord {
  readonly text: string;
  readonly role: WordRole;
  readonly cue: Cue;
}

const vocabulary: readonly (readonly [role: WordRole, cue: Cue, words: string])[] = [
  [
    WordRole.cue,
    Cue.error,
    "error err errorcode errcode lasterror getlasterror gle errno dwerror dwerr dwret lasterrorcode retval bugcheck helpmsg winerror win32exception hresult_from_win32",
  ],
  [WordRole.cue, Cue.exitCode, "exitcode errorlevel returncode retcode"],
  [WordRole.cue, Cue.returned, "returned returns returning"],
  [WordRole.cue, Cue.failed, "failed fails failing unsuccessful"],
  [WordRole.cue, Cue.weak, "result resultcode exception gave gives yielded netstatus ntstatus ntresult 0x"],
  [WordRole.cue, Cue.http, "http winhttpqueryheaders httpstatus httpcode"],
  [WordRole.cue, Cue.httpFailure, "got"],
  [
    WordRole.cue,
    Cue.notCode,
    "flags flag mask address addr signature handle hwnd hkey hive dword reg_dword pointer ptr base tick crc crc32 checksum hash attribute attributes options offset serial size root stamp id pid tid eventid hashpart1 hashpart2 hashpart3 hashpart4 context expected computed calculated",
  ],
  [WordRole.needsPunctuation, Cue.hresult, "hr hresult"],
  [WordRole.needsPunctuation, Cue.error, "rc ret lret win32 failure"],
  [WordRole.needsPunctuation, Cue.exitCode, "exit"],
  [WordRole.needsPunctuation, Cue.outcome, "ended exited terminated"],
  [WordRole.code, Cue.weak, "code"],
  [WordRole.value, Cue.none, "value"],
  [WordRole.status, Cue.weak, "status"],
  [WordRole.connector, Cue.none, "is was of no number"],
  [WordRole.with, Cue.none, "with"],
  [WordRole.success, Cue.none, "success"],
];

/** Ends of longer names: `dwExitCode`, `_SMSTSLastActionRetCode`, `m_hr`. */
const endings: readonly (readonly [ending: string, cue: Cue])[] = [
  ["exitcode", Cue.exitCode],
  ["exit_code", Cue.exitCode],
  ["returncode", Cue.exitCode],
  ["retcode", Cue.exitCode],
  ["errorlevel", Cue.exitCode],
  ["returnvalue", Cue.error],
  ["statuscode", Cue.http],
  ["errorcode", Cue.error],
  ["lasterror", Cue.error],
  ["hresult", Cue.hresult],
  ["_hr", Cue.hresult],
  ["flags", Cue.notCode],
  ["mask", Cue.notCode],
  ["address", Cue.notCode],
  ["options", Cue.notCode],
];

const LONGEST_WORD = 64;

const words = new Map<number, CueWord>();
for (const [role, cue, texts] of vocabulary) {
  for (const text of texts.split(" ")) {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    words.set(hashWord(bytes, 0, bytes.length), { text, role, cue });
  }
}
const endingWords: readonly CueWord[] = endings.map(([text, cue]) => ({ text, role: WordRole.cue, cue }));

/** What the word `[start, end)` means before a number, in any case; null for every other word. Allocates nothing. */
export function cueWordAt(bytes: Uint8Array, start: number, end: number): CueWord | null {
  const length = end - start;
  if (length === 0 || length > LONGEST_WORD) return null;
  const word = words.get(hashWord(bytes, start, end));
  if (word !== undefined && word.text.length === length && endsWith(bytes, start, end, word.text)) return word;
  for (const ending of endingWords) {
    if (endsWith(bytes, start, end, ending.text)) return ending;
  }
  return null;
}

/** Whether a word is, in any case, one of a handful. */
export function isOneOf(bytes: Uint8Array, start: number, end: number, texts: readonly string[]): boolean {
  for (const text of texts) {
    if (text.length === end - start && endsWith(bytes, start, end, text)) return true;
  }
  return false;
}

function endsWith(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  const from = end - text.length;
  if (from < start) return false;
  for (let i = text.length - 1; i >= 0; i--) {
    if (toLowerByte(byteAt(bytes, from + i)) !== text.charCodeAt(i)) return false;
  }
  return true;
}

/** 30 bits, so that it stays a small integer. */
function hashWord(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ toLowerByte(byteAt(bytes, i)), 0x01000193);
  return hash & 0x3fff_ffff;
}
