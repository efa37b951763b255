import type { LogEntry } from "./analysis.ts";
import type { EntryReader } from "./entry-reader.ts";
import { type EntryDetail, EntryFlag, type LogTable, NO_THREAD } from "./formats/log-table.ts";
import { hashOf } from "./text/hash.ts";
import { span } from "./text/offsets.ts";

/** A view of one entry: everything decoded, nothing kept by the table. */
export function viewEntry(reader: EntryReader, detail: EntryDetail, index: number): LogEntry {
  const { table } = reader;
  const flags = table.flags[index] ?? 0;
  const time = table.time[index] ?? Number.NaN;
  const thread = table.thread[index] ?? NO_THREAD;
  const message = reader.message(index);
  const component = reader.component(index);
  const parts = [component, String(thread), detail.dateText, detail.timeText, message];
  return {
    ...detail,
    index,
    message,
    component,
    thread: thread === NO_THREAD ? null : thread,
    severity: table.severity[index] ?? 0,
    severityInferred: (flags & EntryFlag.severityInferred) !== 0,
    prose: (flags & EntryFlag.prose) !== 0,
    damaged: (flags & EntryFlag.damaged) !== 0,
    time: Number.isNaN(time) ? null : time,
    span: span(table.start[index] ?? 0, table.end[index] ?? 0),
    messageSpan: span(table.messageStart[index] ?? 0, table.messageEnd[index] ?? 0),
    get identity() {
      return hashOf([...parts, String(ordinal(reader, index, message))]);
    },
  };
}

/** How many entries before this one are equal to it. One pass over the columns; only look-alikes are decoded. */
function ordinal({ table, ...reader }: EntryReader, index: number, message: string): number {
  let count = 0;
  for (let i = 0; i < index; i++) if (alike(table, i, index) && reader.message(i) === message) count++;
  return count;
}

const alike = (table: LogTable, a: number, b: number): boolean =>
  Object.is(table.time[a], table.time[b]) &&
  table.component[a] === table.component[b] &&
  table.thread[a] === table.thread[b] &&
  lengthOf(table, a) === lengthOf(table, b);

const lengthOf = (table: LogTable, entry: number): number => (table.messageEnd[entry] ?? 0) - (table.messageStart[entry] ?? 0);
