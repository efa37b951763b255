import { EntryFlag, NO_THREAD, Severity } from "./log-table.ts";
import type { LogTableBuilder } from "./log-table-builder.ts";

/** Adds text that no record owns as a plain entry of its own. Byte offsets, line break excluded; returns where it ends. */
export function addProse(table: LogTableBuilder, start: number, end: number): number {
  table.add({
    start,
    messageStart: start,
    messageEnd: end,
    end,
    severity: Severity.information,
    flags: EntryFlag.severityInferred | EntryFlag.prose,
    component: 0,
    thread: NO_THREAD,
    time: Number.NaN,
  });
  return end;
}
