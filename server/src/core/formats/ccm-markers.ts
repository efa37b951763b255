import { isBlank, isLineBreak, skipBlanks, skipLineBreaks } from "./line-scan.ts";

/**
 * The marks of a record, `<![LOG[` and `]LOG]!>`, and their damaged forms `<[LOG[` and `]LOG]>`. Both forms hold one of the
 * cores `[LOG[`, `]LOG]`: that is what the search looks for, five bytes at a step (Horspool over both at once).
 */
const CORE = 5;

const shifts = new Uint8Array(256).fill(CORE);
for (const [char, shift] of Object.entries({ L: 3, O: 2, G: 1, "[": 0, "]": 0 })) shifts[char.charCodeAt(0)] = shift;

/** Offset of the next core wholly inside `[from, limit)`, or `limit`. */
export function nextCore(bytes: Uint8Array, from: number, limit: number): number {
  let last = from + CORE - 1;
  while (last < limit) {
    const shift = shifts[bytes[last] as number] as number;
    if (shift > 0) last += shift;
    else if (isCoreEnd(bytes, last)) return last - CORE + 1;
    else last += CORE - 1;
  }
  return limit;
}

function isCoreEnd(bytes: Uint8Array, last: number): boolean {
  return bytes[last - 1] === 71 && bytes[last - 2] === 79 && bytes[last - 3] === 76 && bytes[last - 4] === bytes[last];
}

export const isClosingCore = (bytes: Uint8Array, core: number): boolean => bytes[core] === 93;

/** Length of the opening mark that stands at `at`: 7, 6 (damaged) or 0 (none). */
export function openerLength(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== 60) return 0;
  const core = bytes[at + 1] === 33 ? at + 2 : at + 1;
  return bytes[core] === 91 && isCoreEnd(bytes, core + CORE - 1) ? core + CORE - at : 0;
}

/** First byte of the opening mark around a core, or -1 where the core is only text. */
export function openerOf(bytes: Uint8Array, core: number): number {
  if (bytes[core - 1] === 60) return core - 1;
  return bytes[core - 1] === 33 && bytes[core - 2] === 60 ? core - 2 : -1;
}

/** First byte behind the closing mark around a core, or -1 where the core is only text. */
function closerEnd(bytes: Uint8Array, core: number): number {
  const behind = core + CORE;
  if (bytes[behind] === 62) return behind + 1;
  return bytes[behind] === 33 && bytes[behind + 1] === 62 ? behind + 2 : -1;
}

/** Core of the closing mark that ends at `end`, or -1. */
export function closerBefore(bytes: Uint8Array, end: number): number {
  if (bytes[end - 1] !== 62) return -1;
  const core = bytes[end - 2] === 33 ? end - 7 : end - 6;
  return core >= 0 && isClosingCore(bytes, core) && isCoreEnd(bytes, core + CORE - 1) ? core : -1;
}

/** At a line's start, the text's start or behind a hole of NULs. */
export const atLineStart = (bytes: Uint8Array, at: number): boolean =>
  at === 0 || isLineBreak(bytes[at - 1]) || bytes[at - 1] === 0;

/**
 * Whether an opening mark inside a message begins a record of its own. At a line's start it does. Inside a line only where a
 * writer was cut off in a word or behind the closing mark, and another one's message follows at once; any other mark is a message
 * that speaks of marks.
 */
export function interruptsMessage(bytes: Uint8Array, opener: number): boolean {
  if (atLineStart(bytes, opener)) return true;
  return (isWordByte(bytes[opener - 1]) || closerBefore(bytes, opener) >= 0) && beginsMessage(bytes, opener);
}

/** Whether something that can be a message follows an opening mark in running text: not a blank, not a quote. */
export function beginsMessage(bytes: Uint8Array, opener: number): boolean {
  const next = bytes[opener + openerLength(bytes, opener)];
  return next !== undefined && next > 32 && next !== 34 && next !== 39 && next !== 96;
}

const isWordByte = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));

const ATTRIBUTES = ["time", "date", "component", "context", "type", "thread", "file", "source"];

/**
 * Offset of the `<` of the attributes behind a closing core; the text's length where nothing follows the mark; -1 where the
 * mark is text of a message, because what follows is neither.
 */
export function trailerOf(bytes: Uint8Array, core: number): number {
  const behind = closerEnd(bytes, core);
  if (behind < 0) return -1;
  const at = skipBlanks(bytes, behind);
  if (bytes[at] === 60) return looksLikeAttributes(bytes, at + 1) ? at : -1;
  return skipLineBreaks(bytes, at) === bytes.length ? bytes.length : -1;
}

/** `time=`, ` date=`, or a beginning of such a name that the rest was cut off (`ti ad="4180"`, `ti` at the text's end). */
function looksLikeAttributes(bytes: Uint8Array, from: number): boolean {
  const start = skipBlanks(bytes, from);
  if (bytes[start] === 116 && bytes[start + 4] === 61) return true;
  let end = start;
  while (isWordByte(bytes[end])) end++;
  const word = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 12)));
  if (!ATTRIBUTES.some((name) => name.startsWith(word))) return false;
  return end === bytes.length || (word !== "" && (bytes[end] === 61 || isBlank(bytes[end])));
}
