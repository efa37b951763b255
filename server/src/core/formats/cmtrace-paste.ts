import { decodeSpan } from "../text/decode-span.ts";
import { readDate, readTimeOfDay, utcOf } from "./clock.ts";
import { entryDetail, type PartSpans } from "./entry-detail.ts";
import { skipBlanks, skipLineBreaks, withTrailingBlanks } from "./line-scan.ts";
import type { LogFormat } from "./log-format.ts";
import { EntryFlag, type LogTable, NO_THREAD } from "./log-table.ts";
import type { LogTableBuilder } from "./log-table-builder.ts";
import { leadingColumns, type PasteColumns, trailingColumns } from "./paste-columns.ts";
import { componentFirst, componentLast } from "./paste-components.ts";
import {
  inBytes,
  introductionLength,
  type Line,
  lastLineStart,
  readContinuation,
  readLine,
  readParagraph,
} from "./paste-lines.ts";
import { HEAD, type PasteShape, shapeOf } from "./paste-shape.ts";
import { addProse } from "./prose.ts";
import { inferSeverity } from "./severity-words.ts";

/**
 * Text copied out of CMTrace or OneTrace, or from a page that quotes them: columns by tabs or blanks behind the message or before
 * it, or no more than a component. Other lines are prose.
 */
export const cmtracePasteFormat: LogFormat = {
  id: "cmtrace-paste",
  countRecords: (head) => shapeOf(head).records,
  scan({ bytes }, from, budget, table) {
    const scan: PasteScan = { bytes, table, shape: shapeOf(bytes.subarray(0, HEAD)) };
    const stop = from + Math.max(1, budget);
    let at = skipLineBreaks(bytes, from);
    while (at < bytes.length && at < stop) at = skipLineBreaks(bytes, addUnit(scan, at));
    return at;
  },
  detail({ bytes }, table, index) {
    const record = recordOfEntry(bytes, table, index);
    return entryDetail(bytes, record === null ? {} : partsOf(record.line, record.columns));
  },
};

interface PasteScan {
  readonly bytes: Uint8Array;
  readonly table: LogTableBuilder;
  readonly shape: PasteShape;
}

/** Adds what is decided together: a record with the lines that join it, or a paragraph of prose. Returns where it ends. */
function addUnit(scan: PasteScan, start: number): number {
  const { bytes, shape } = scan;
  const first = readLine(bytes, start);
  const leading = shape.leading(first.text);
  if (leading !== null) return addLeading(scan, first, leading);
  const { before, record } = readParagraph(bytes, first, shape);
  if (record !== null) return addTrailing(scan, before, record.line, record.columns);
  for (const line of before) addProse(scan.table, line.start, line.end);
  if (before.length === 0) addProse(scan.table, first.start, first.end);
  return (before.at(-1) ?? first).end;
}

/** A record whose message comes last, and the lines that go on with it. */
function addLeading(scan: PasteScan, line: Line, columns: PasteColumns): number {
  const [start, end] = inBytes(line, columns.message);
  const more = readContinuation(scan.bytes, line, scan.shape);
  const last = more.at(-1);
  const messageStart = start === end ? (more[0]?.start ?? start) : start;
  const messageEnd = last === undefined ? end : textEnd(last);
  addRecord(scan, { start: line.start, messageStart, messageEnd, end: last?.end ?? line.end }, line, columns);
  return last?.end ?? line.end;
}

/** A record whose message comes first, and the lines before it that begin the message. */
function addTrailing(scan: PasteScan, before: readonly Line[], line: Line, columns: PasteColumns): number {
  const { bytes } = scan;
  const introduction = introductionLength(bytes, before);
  for (const prose of before.slice(0, introduction)) addProse(scan.table, prose.start, prose.end);
  const start = before[introduction]?.start ?? line.start;
  const glued = start > 0 && bytes[start - 1] !== 10 && bytes[start - 1] !== 13;
  const last = columns.message[1] > 0 ? inBytes(line, columns.message)[1] : textEnd(before.at(-1));
  const messageEnd = Math.max(start, last);
  const end = withTrailingBlanks(bytes, inBytes(line, [0, columns.end])[1]);
  const messageStart = glued ? Math.min(skipBlanks(bytes, start), messageEnd) : start;
  addRecord(scan, { start, messageStart, messageEnd, end }, line, columns);
  return end;
}

/** Where a line ends without the blanks behind it; 0 for no line. */
const textEnd = (line: Line | undefined): number => (line === undefined ? 0 : inBytes(line, [0, line.text.trimEnd().length])[1]);

interface EntrySpans {
  readonly start: number;
  readonly messageStart: number;
  readonly messageEnd: number;
  readonly end: number;
}

function addRecord({ bytes, table, shape }: PasteScan, spans: EntrySpans, line: Line, columns: PasteColumns): void {
  const { component } = columns;
  table.add({
    ...spans,
    severity: inferSeverity(decodeSpan(bytes, spans.messageStart, spans.messageEnd)),
    flags: EntryFlag.severityInferred,
    component: component === null ? 0 : table.componentId(line.text.slice(...component)),
    thread: threadOf(line, columns),
    time: timeOf(bytes, partsOf(line, columns), shape.dayFirst),
  });
}

/** `3048 (0x0BE8)` or `(0x0BE8)`. */
function threadOf({ text }: Line, { thread }: PasteColumns): number {
  if (thread === null) return NO_THREAD;
  const written = text.slice(...thread);
  const id = written.startsWith("(") ? Number.parseInt(written.slice(1), 16) : Number.parseInt(written, 10);
  return Math.min(id, NO_THREAD);
}

function timeOf(bytes: Uint8Array, { date, time }: PartSpans, dayFirst: boolean): number {
  if (date === undefined || time === undefined) return Number.NaN;
  const clock = { millis: Number.NaN, bias: Number.NaN, biasTrusted: true };
  readTimeOfDay(bytes, ...time, clock);
  return utcOf(readDate(bytes, ...date, dayFirst), clock);
}

function partsOf(line: Line, columns: PasteColumns): PartSpans {
  const parts: { -readonly [part in keyof PartSpans]: PartSpans[part] } = {};
  for (const part of ["time", "date", "component", "thread"] as const) {
    const place = columns[part];
    if (place !== null && place[0] < place[1]) parts[part] = inBytes(line, place);
  }
  return parts;
}

/** Finds the columns of an entry again; its first or its last line holds them. */
function recordOfEntry(bytes: Uint8Array, table: LogTable, index: number): { line: Line; columns: PasteColumns } | null {
  if (((table.flags[index] ?? 0) & EntryFlag.prose) !== 0) return null;
  const start = table.start[index] ?? 0;
  const end = table.end[index] ?? start;
  const first = readLine(bytes, start, end);
  const last = readLine(bytes, lastLineStart(bytes, start, end), end);
  const readers = [
    [first, leadingColumns],
    [last, trailingColumns],
    [first, componentFirst],
    [last, componentLast],
  ] as const;
  for (const [line, read] of readers) {
    const columns = read(line.text);
    if (columns !== null) return { line, columns };
  }
  return null;
}
