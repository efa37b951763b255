import { decodeSpan } from "../text/decode-span.ts";
import { readDate, readTimeOfDay, utcOf, type WrittenTime } from "./clock.ts";
import { createComponentCache } from "./component-cache.ts";
import { entryDetail } from "./entry-detail.ts";
import { lineEnd, nextLine, skipLineBreaks } from "./line-scan.ts";
import type { LogFormat } from "./log-format.ts";
import { EntryFlag, NO_THREAD } from "./log-table.ts";
import type { LogTableBuilder } from "./log-table-builder.ts";
import { addProse } from "./prose.ts";
import { type PsadtHeader, readPsadtHeader } from "./psadt-header.ts";
import { inferSeverity } from "./severity-words.ts";

/**
 * The text log of the PowerShell App Deployment Toolkit, which calls it "Legacy":
 * `[2026-05-14T10:11:12.345+00:00] [Install] [Start-ADTProcess] [Info] :: message`. Lines that begin no record, such as those of an
 * error record, belong to the message above them. No thread is written; the section stands for the context.
 */
export const psadtFormat: LogFormat = {
  id: "psadt",
  countRecords(head) {
    let count = 0;
    for (let at = 0; at < head.length; at = nextLine(head, lineEnd(head, at))) if (readPsadtHeader(head, at) !== null) count++;
    return count;
  },
  scan({ bytes }, from, budget, table) {
    const scan: PsadtScan = {
      bytes,
      table,
      componentId: createComponentCache(bytes, table),
      clock: { millis: Number.NaN, bias: Number.NaN, biasTrusted: true },
    };
    const stop = from + Math.max(1, budget);
    let at = skipLineBreaks(bytes, from);
    while (at < bytes.length && at < stop) at = skipLineBreaks(bytes, addUnit(scan, at));
    return at;
  },
  detail({ bytes }, table, index) {
    const isProse = ((table.flags[index] ?? 0) & EntryFlag.prose) !== 0;
    const header = isProse ? null : readPsadtHeader(bytes, table.start[index] ?? 0);
    if (header === null) return entryDetail(bytes, {});
    const { date, time, section, source, level } = header;
    return entryDetail(bytes, {
      date,
      time,
      ...(section !== null && { context: section }),
      ...(source !== null && { component: source }),
      ...(level !== null && { type: level }),
    });
  },
};

interface PsadtScan {
  readonly bytes: Uint8Array;
  readonly table: LogTableBuilder;
  readonly componentId: (start: number, end: number) => number;
  /** Filled anew for each record. */
  readonly clock: WrittenTime;
}

/** Adds the record that begins at `start`, or a line of prose; returns where it ends. */
function addUnit(scan: PsadtScan, start: number): number {
  const header = readPsadtHeader(scan.bytes, start);
  return header === null ? addProse(scan.table, start, lineEnd(scan.bytes, start)) : addRecord(scan, start, header);
}

function addRecord({ bytes, table, componentId, clock }: PsadtScan, start: number, header: PsadtHeader): number {
  const end = recordEnd(bytes, header.end);
  readTimeOfDay(bytes, ...header.time, clock);
  table.add({
    start,
    messageStart: header.end,
    messageEnd: end,
    end,
    severity: header.severity ?? inferSeverity(decodeSpan(bytes, header.end, end)),
    flags: header.severity === null ? EntryFlag.severityInferred : 0,
    component: header.source === null ? 0 : componentId(...header.source),
    thread: NO_THREAD,
    time: utcOf(readDate(bytes, ...header.date), clock),
  });
  return end;
}

/** A longer message is cut: what follows is prose. */
const LONGEST_MESSAGE = 0x20000;

/** End of the last line before the next record; line breaks at the end are left out. */
function recordEnd(bytes: Uint8Array, from: number): number {
  let end = lineEnd(bytes, from);
  for (let next = skipLineBreaks(bytes, end); next < bytes.length && next - from < LONGEST_MESSAGE; ) {
    if (readPsadtHeader(bytes, next) !== null) break;
    end = lineEnd(bytes, next);
    next = skipLineBreaks(bytes, end);
  }
  return end;
}
