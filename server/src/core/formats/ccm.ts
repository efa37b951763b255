import { decodeSpan } from "../text/decode-span.ts";
import { atLineStart, isClosingCore, nextCore, openerLength, openerOf, trailerOf } from "./ccm-markers.ts";
import { findMessageEnd, type MessageEnd } from "./ccm-message.ts";
import { createLookAhead, type LookAhead, lookAhead } from "./ccm-outside.ts";
import { Attribute, createTrailer, readTrailer, type Trailer, trailerParts } from "./ccm-trailer.ts";
import { readDate, readTimeOfDay, utcOf, type WrittenTime } from "./clock.ts";
import { createComponentCache, sameBytes } from "./component-cache.ts";
import { entryDetail } from "./entry-detail.ts";
import { isBlank, lineEnd, skipBlanks, skipLineBreaks, withTrailingBlanks } from "./line-scan.ts";
import type { LogFormat } from "./log-format.ts";
import { EntryFlag, NO_THREAD, Severity } from "./log-table.ts";
import type { EntryColumns, LogTableBuilder } from "./log-table-builder.ts";
import { inferSeverity } from "./severity-words.ts";

/**
 * What Configuration Manager, its task sequence engine, the Deployment Toolkit and Intune write:
 * `<![LOG[message]LOG]!><time="10:12:31.123+480" date="04-14-2016" component="TSManager" context="" type="1" thread="3048" file="x.cpp:7">`.
 * The hot path: a record costs no string and no object, one small function a part.
 */
export const ccmFormat: LogFormat = {
  id: "ccm",
  countRecords,
  scan(text, from, budget, table) {
    const scan = createScan(text.bytes, table);
    const stop = from + Math.max(1, budget);
    let at = from;
    while (at < stop && at < text.bytes.length) at = scanEntry(scan, at);
    return at;
  },
  detail(text, table, index) {
    const trailer = createTrailer();
    const core = table.messageEnd[index] ?? 0;
    const start = isClosingCore(text.bytes, core) && core < (table.end[index] ?? 0) ? trailerOf(text.bytes, core) : -1;
    if (start >= 0 && start < text.bytes.length) readTrailer(text.bytes, start, trailer);
    return entryDetail(text.bytes, trailerParts(trailer));
  },
};

/** Records with attributes; where there are none, an opening mark at a line's start is one (a log cut in its only record). */
function countRecords(head: Uint8Array): number {
  let closed = 0;
  let opened = 0;
  for (let core = nextCore(head, 0, head.length); core < head.length; core = nextCore(head, core + 4, head.length)) {
    if (isClosingCore(head, core)) closed += trailerOf(head, core) >= 0 ? 1 : 0;
    else if (openerOf(head, core) >= 0 && atLineStart(head, openerOf(head, core))) opened = 1;
  }
  return Math.max(closed, opened);
}

/** Everything one call of `scan` needs, made once and reused for every record. */
interface CcmScan {
  readonly bytes: Uint8Array;
  readonly table: LogTableBuilder;
  readonly componentId: (start: number, end: number) => number;
  readonly entry: EntryColumns;
  readonly message: MessageEnd;
  readonly trailer: Trailer;
  readonly time: WrittenTime;
  readonly day: KnownDay;
  readonly ahead: LookAhead;
}

/** The last date read: nearly every record has the one of the record before. */
interface KnownDay {
  start: number;
  length: number;
  midnight: number;
}

function createScan(bytes: Uint8Array, table: LogTableBuilder): CcmScan {
  return {
    bytes,
    table,
    componentId: createComponentCache(bytes, table),
    entry: {
      start: 0,
      messageStart: 0,
      messageEnd: 0,
      end: 0,
      severity: 0,
      flags: 0,
      component: 0,
      thread: NO_THREAD,
      time: Number.NaN,
    },
    message: { messageEnd: 0, trailer: -1, cutAt: 0 },
    trailer: createTrailer(),
    time: { millis: Number.NaN, bias: Number.NaN, biasTrusted: true },
    day: { start: 0, length: -1, midnight: Number.NaN },
    ahead: createLookAhead(),
  };
}

/** Adds the entry at or behind `from`, if there is one, and returns where the next one may begin. */
function scanEntry(scan: CcmScan, from: number): number {
  const start = skipLineBreaks(scan.bytes, from);
  if (start === scan.bytes.length) return start;
  const opener = skipBlanks(scan.bytes, start);
  const length = openerLength(scan.bytes, opener);
  return length > 0 ? addRecord(scan, start, opener + length) : addOutside(scan, start);
}

function addRecord(scan: CcmScan, start: number, messageStart: number): number {
  const { bytes, entry, message, trailer } = scan;
  findMessageEnd(bytes, messageStart, message);
  if (message.trailer < 0) return addBare(scan, start, messageStart, message.messageEnd, EntryFlag.damaged, message.cutAt);
  readTrailer(bytes, message.trailer, trailer);
  entry.start = start;
  entry.messageStart = messageStart;
  entry.messageEnd = message.messageEnd;
  entry.flags = trailer.damaged ? EntryFlag.damaged : 0;
  return addWithTrailer(scan);
}

/** Text between records: a hole of NULs, the end of a record whose start is lost, else one entry a line. */
function addOutside(scan: CcmScan, start: number): number {
  const { bytes, entry, trailer, ahead } = scan;
  if (bytes[start] === 0) return addBare(scan, start, start, holeEnd(bytes, start), EntryFlag.prose);
  const end = lineEnd(bytes, start);
  lookAhead(bytes, start, end, ahead);
  if (ahead.closer < 0) {
    return addBare(scan, start, start, ahead.opener < 0 ? end : Math.min(end, ahead.opener), EntryFlag.prose);
  }
  readTrailer(bytes, trailerOf(bytes, ahead.closer), trailer);
  entry.start = start;
  entry.messageStart = start;
  entry.messageEnd = ahead.closer;
  entry.flags = EntryFlag.damaged;
  return addWithTrailer(scan);
}

function holeEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] === 0) at++;
  return at;
}

/** Adds an entry that says nothing but its message: prose, or a record that breaks off before its attributes. */
function addBare(scan: CcmScan, start: number, messageStart: number, messageEnd: number, flag: number, end = messageEnd): number {
  const { bytes, entry } = scan;
  entry.start = start;
  entry.messageStart = messageStart;
  entry.messageEnd = messageEnd;
  entry.end = end;
  entry.flags = flag | EntryFlag.severityInferred;
  entry.severity = flag === EntryFlag.prose ? Severity.information : inferSeverity(decodeSpan(bytes, messageStart, messageEnd));
  entry.component = 0;
  entry.thread = NO_THREAD;
  entry.time = Number.NaN;
  scan.table.add(entry);
  return end;
}

/** Reads the columns of the trailer just found; the entry's message and flags are set. */
function addWithTrailer(scan: CcmScan): number {
  const { bytes, entry, trailer } = scan;
  const { starts, ends } = trailer;
  entry.end = isBlank(bytes[trailer.end]) ? withTrailingBlanks(bytes, trailer.end) : trailer.end;
  entry.component = scan.componentId(starts[Attribute.component] as number, ends[Attribute.component] as number);
  entry.thread = readThread(bytes, starts[Attribute.thread] as number, ends[Attribute.thread] as number);
  entry.time = readTime(scan);
  entry.severity = readType(bytes, starts[Attribute.type] as number, ends[Attribute.type] as number);
  if (entry.severity < 0) {
    entry.severity = inferSeverity(decodeSpan(bytes, entry.messageStart, entry.messageEnd));
    entry.flags |= EntryFlag.severityInferred;
  }
  scan.table.add(entry);
  return entry.end;
}

/** UTC milliseconds, or NaN without a readable date and time. */
function readTime({ bytes, trailer: { starts, ends }, time, day }: CcmScan): number {
  const dateStart = starts[Attribute.date] as number;
  const timeStart = starts[Attribute.time] as number;
  if (dateStart < 0 || timeStart < 0) return Number.NaN;
  const length = (ends[Attribute.date] as number) - dateStart;
  if (length !== day.length || !sameBytes(bytes, day.start, dateStart, length)) {
    day.start = dateStart;
    day.length = length;
    day.midnight = readDate(bytes, dateStart, dateStart + length);
  }
  readTimeOfDay(bytes, timeStart, ends[Attribute.time] as number, time);
  return utcOf(day.midnight, time);
}

/** -1 where the type is missing, damaged or none that is known. */
function readType(bytes: Uint8Array, start: number, end: number): number {
  const severity = (bytes[start] as number) - 48;
  return start >= 0 && end - start === 1 && severity >= 0 && severity <= 3 ? severity : -1;
}

function readThread(bytes: Uint8Array, start: number, end: number): number {
  if (start < 0 || start >= end) return NO_THREAD;
  let thread = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - 48;
    if (!(digit >= 0 && digit <= 9)) return NO_THREAD;
    thread = thread * 10 + digit;
  }
  return Math.min(thread, NO_THREAD);
}
