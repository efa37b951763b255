import { decodeSpan } from "../text/decode-span.ts";
import { createComponentCache } from "./component-cache.ts";
import { entryDetail, type PartSpans } from "./entry-detail.ts";
import { readMoment } from "./legacy-clock.ts";
import { LONGEST_MESSAGE, messageEnd, messageLine, messageStart, paragraphStart } from "./legacy-message.ts";
import { findTrailer, type LegacyTrailer } from "./legacy-trailer.ts";
import { isLineBreak, lineEnd, skipBlanks, skipLineBreaks, withTrailingBlanks } from "./line-scan.ts";
import type { LogFormat } from "./log-format.ts";
import { EntryFlag, NO_THREAD, Severity } from "./log-table.ts";
import type { LogTableBuilder } from "./log-table-builder.ts";
import { addProse } from "./prose.ts";
import { inferSeverity } from "./severity-words.ts";

/**
 * What the site server's components write, and its clients before 2007:
 * `message  $$<SMS_DISTRIBUTION_MANAGER><01-22-2024 10:11:12.345+300><thread=4268 (0x10AC)>`. The message comes first, `~` stands for
 * its line ends, date and thread may be missing. On pages a record may be wrapped anywhere; what stands between records is prose.
 */
export const ccmLegacyFormat: LogFormat = {
  id: "ccm-legacy",
  countRecords(head) {
    let count = 0;
    let trailer = findTrailer(head, 0, head.length);
    for (; trailer !== null; trailer = findTrailer(head, trailer.end, head.length)) if (isSure(head, trailer)) count++;
    return count;
  },
  scan({ bytes }, from, budget, table) {
    const scan: LegacyScan = {
      bytes,
      table,
      componentId: createComponentCache(bytes, table),
      ahead: { trailer: null, paragraph: 0, searchedTo: 0 },
    };
    const stop = from + Math.max(1, budget);
    let at = skipLineBreaks(bytes, from);
    while (at < bytes.length && at < stop) at = skipLineBreaks(bytes, addUnit(scan, at));
    return at;
  },
  detail({ bytes }, table, index) {
    const start = table.messageEnd[index] ?? 0;
    const end = table.end[index] ?? 0;
    const trailer = findTrailer(bytes, start, end);
    const source = sourceIn(bytes, table.messageStart[index] ?? 0, start);
    if (trailer === null) return entryDetail(bytes, source);
    const { bias, biasTrusted } = readMoment(bytes, trailer);
    const detail = entryDetail(bytes, { ...source, ...partsOf(trailer) });
    return { ...detail, dateText: dateOf(detail.dateText, bytes, trailer), bias, biasTrusted };
  },
};

/** Not only a component behind a mark that is cut or has lost its first `$`: build files write the like. */
const isSure = (head: Uint8Array, { start, date, thread, damaged }: LegacyTrailer): boolean =>
  date !== null || thread !== null || (!damaged && head[start + 1] === 36);

interface LegacyScan {
  readonly bytes: Uint8Array;
  readonly table: LogTableBuilder;
  readonly componentId: (start: number, end: number) => number;
  readonly ahead: LookAhead;
}

/** The next trailer, kept from line to line so that prose is searched once. */
interface LookAhead {
  trailer: LegacyTrailer | null;
  /** Start of the paragraph that the trailer ends. */
  paragraph: number;
  searchedTo: number;
}

/** Adds a line of prose, or a record with the lines that lead to it; returns where it ends. */
function addUnit(scan: LegacyScan, start: number): number {
  const { bytes } = scan;
  const end = lineEnd(bytes, start);
  const { trailer, paragraph } = lookAhead(scan, start, end);
  if (trailer === null || start < paragraph) return addProse(scan.table, start, end);
  const first = messageLine(bytes, paragraph, trailer.start);
  for (let at = paragraph; at < first; ) at = skipLineBreaks(bytes, addProse(scan.table, at, lineEnd(bytes, at)));
  return addRecord(scan, first, trailer);
}

/** The answer depends on `from` and the text alone, not on where a scan began. */
function lookAhead({ bytes, ahead }: LegacyScan, from: number, endOfLine: number): LookAhead {
  if (ahead.trailer !== null && ahead.trailer.start >= from) return ahead;
  const limit = Math.min(bytes.length, Math.max(endOfLine, from + LONGEST_MESSAGE));
  ahead.trailer = findTrailer(bytes, Math.max(from, ahead.searchedTo), limit);
  ahead.searchedTo = ahead.trailer?.end ?? limit;
  ahead.paragraph = ahead.trailer === null ? limit : paragraphStart(bytes, from, ahead.trailer.start);
  return ahead;
}

function addRecord({ bytes, table, componentId }: LegacyScan, start: number, trailer: LegacyTrailer): number {
  const isGlued = start > 0 && !isLineBreak(bytes[start - 1]);
  const from = messageStart(bytes, isGlued ? Math.min(skipBlanks(bytes, start), trailer.start) : start, trailer.start);
  const to = messageEnd(bytes, from, trailer.start);
  const end = withTrailingBlanks(bytes, trailer.end);
  const message = decodeSpan(bytes, from, to);
  const stated = statedSeverity(message);
  table.add({
    start,
    messageStart: from,
    messageEnd: to,
    end,
    severity: stated ?? inferSeverity(message),
    flags: (stated === null ? EntryFlag.severityInferred : 0) | (trailer.damaged ? EntryFlag.damaged : 0),
    component: componentId(...trailer.component),
    thread: threadOf(bytes, trailer),
    time: readMoment(bytes, trailer).utc,
  });
  return end;
}

const STATUS_MESSAGE = /\bSTATMSG: ID=\d+\s+SEV=([EWI])\b/;
const STATED = { E: Severity.error, W: Severity.warning, I: Severity.information } as const;
/** A status message names its severity near its beginning. */
const SEARCHED = 4096;

/** The severity that a status message names, or null. */
function statedSeverity(message: string): Severity | null {
  const [, letter] = STATUS_MESSAGE.exec(message.slice(0, SEARCHED)) ?? [];
  return letter === undefined ? null : STATED[letter as keyof typeof STATED];
}

/** `225 (0xE1)`; the oldest wrote `E0`, hexadecimal without a word. A number that the text's end may have cut is none. */
function threadOf(bytes: Uint8Array, { thread, damaged }: LegacyTrailer): number {
  if (thread === null) return NO_THREAD;
  const written = decodeSpan(bytes, ...thread).trim();
  const [, decimal] = /^(\d{1,10})\s*\(0x[\dA-F]{1,8}\)$/i.exec(written) ?? [];
  if (decimal !== undefined) return Math.min(Number.parseInt(decimal, 10), NO_THREAD);
  return !damaged && /^[\dA-F]{1,8}$/i.test(written) ? Number.parseInt(written, 16) : NO_THREAD;
}

function partsOf({ date, time, component, thread }: LegacyTrailer): PartSpans {
  return {
    component,
    ...(date !== null && { date }),
    ...(time !== null && { time }),
    ...(thread !== null && { thread }),
  };
}

/** The date in one piece: the older form has the year behind the time, and a page may have wrapped it. */
function dateOf(day: string, bytes: Uint8Array, { year }: LegacyTrailer): string {
  const whole = year === null ? day : `${day} ${decodeSpan(bytes, ...year)}`;
  return whole.replace(/(?:\s|<BR ?\/?>)+/g, " ");
}

/** `d:\src\provider\lab.cpp(712)`, with which some messages begin, behind `~*~*~`. */
const SOURCE = /^(?:[A-Za-z]:|\\)?[\w.\\-]{1,240}\.(?:cpp|cxx|c|h)\(\d{1,6}\)(?= ?:)/;

function sourceIn(bytes: Uint8Array, start: number, end: number): PartSpans {
  const [source] = SOURCE.exec(decodeSpan(bytes, start, Math.min(end, start + SEARCHED))) ?? [];
  return source === undefined ? {} : { sourceFile: [start, start + source.length] };
}
