import { decodeSpan } from "../text/decode-span.ts";
import { isLineBreak, skipBlanks } from "./line-scan.ts";
import { Severity } from "./log-table.ts";

/** First byte and end of a part. */
type Place = readonly [start: number, end: number];

/** What stands before the message of a record; null where a part is not written. */
export interface PsadtHeader {
  readonly date: Place;
  readonly time: Place;
  /** The phase of the deployment, e.g. `Installation`. */
  readonly section: Place | null;
  /** The function that writes, e.g. `Execute-Process`. */
  readonly source: Place | null;
  readonly level: Place | null;
  /** {@link Severity} that the level names; null without one. */
  readonly severity: Severity | null;
  /** First byte of the message. */
  readonly end: number;
}

const MOMENT = /^(\d{4}-\d\d-\d\d|\d{1,2}-\d{1,2}-\d{4})[T ](\d\d:\d\d:\d\d[\d.,:Z+-]{0,20})$/;
/** A success is good news, not the trace that the number 0 means elsewhere. */
const LEVELS: ReadonlyMap<string, Severity> = new Map([
  ["Success", Severity.information],
  ["Info", Severity.information],
  ["Warning", Severity.warning],
  ["Error", Severity.error],
]);
const MOST_FIELDS = 3;
/** Bytes between two brackets. */
const LONGEST_FIELD = 120;

/**
 * Reads `[2026-05-14T10:11:12.345+00:00] [Install] [Source] [Info] :: ` at the start of a line, or null. Section, source and level may
 * be missing, but not all three: the toolkit's console, which tickets quote, leaves the level out.
 */
export function readPsadtHeader(bytes: Uint8Array, lineStart: number): PsadtHeader | null {
  const start = skipBlanks(bytes, lineStart);
  const moment = fieldAt(bytes, start);
  const [, date, time] = moment === null ? [] : (MOMENT.exec(decodeSpan(bytes, ...moment)) ?? []);
  if (moment === null || date === undefined || time === undefined) return null;
  const fields: Place[] = [];
  let at = moment[1] + 1;
  for (let field = nextField(bytes, at); field !== null && fields.length <= MOST_FIELDS; field = nextField(bytes, at)) {
    fields.push(field);
    at = field[1] + 1;
  }
  const end = messageStart(bytes, at);
  const severity = LEVELS.get(decodeSpan(bytes, ...(fields.at(-1) ?? [at, at]))) ?? null;
  const level = severity === null ? null : (fields.pop() ?? null);
  if (end < 0 || fields.length > 2 || (fields.length === 0 && level === null)) return null;
  return {
    date: [moment[0], moment[0] + date.length],
    time: [moment[1] - time.length, moment[1]],
    section: fields.length === 2 ? (fields[0] as Place) : null,
    source: fields.at(-1) ?? null,
    level,
    severity,
    end,
  };
}

/** What the brackets that open at `open` hold; null without, and for nothing. */
function fieldAt(bytes: Uint8Array, open: number): Place | null {
  if (bytes[open] !== 91) return null;
  let at = open + 1;
  while (at < bytes.length && at - open <= LONGEST_FIELD && bytes[at] !== 91 && bytes[at] !== 93 && !isLineBreak(bytes[at])) at++;
  return bytes[at] === 93 && at > open + 1 ? [open + 1, at] : null;
}

const nextField = (bytes: Uint8Array, at: number): Place | null => (bytes[at] === 32 ? fieldAt(bytes, at + 1) : null);

/** Behind the ` :: ` at `at`; -1 where it is not. */
function messageStart(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== 32 || bytes[at + 1] !== 58 || bytes[at + 2] !== 58) return -1;
  const behind = bytes[at + 3];
  if (behind === 32) return at + 4;
  return behind === undefined || isLineBreak(behind) ? at + 3 : -1;
}
