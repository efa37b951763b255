import type { LogFormat } from "../../../server/src/core/formats/log-format.ts";
import { EntryFlag, type LogTable, NO_THREAD } from "../../../server/src/core/formats/log-table.ts";
import { createLogTableBuilder } from "../../../server/src/core/formats/log-table-builder.ts";
import { decodeSpan } from "../../../server/src/core/text/decode-span.ts";
import type { SourceText } from "../../../server/src/core/text/source-text.ts";

/** Scans a whole text in slices of about `budget` bytes. */
export function scanText(format: LogFormat, text: SourceText, budget = Number.POSITIVE_INFINITY): LogTable {
  const builder = createLogTableBuilder(1);
  let at = 0;
  while (at < text.bytes.length) {
    const next = format.scan(text, at, budget, builder);
    if (next <= at) throw new Error(`scan of ${format.id} stands still at ${at}`);
    at = next;
  }
  return builder.finish();
}

/** An entry as plain values, with nothing where the table has nothing. */
function entryOf(text: SourceText, table: LogTable, index: number) {
  const flags = table.flags[index] ?? 0;
  const time = table.time[index] ?? Number.NaN;
  const thread = table.thread[index] ?? NO_THREAD;
  return {
    message: decodeSpan(text.bytes, table.messageStart[index] ?? 0, table.messageEnd[index] ?? 0),
    component: table.components[table.component[index] ?? 0] ?? "",
    thread: thread === NO_THREAD ? null : thread,
    severity: table.severity[index] ?? -1,
    time: Number.isNaN(time) ? null : new Date(time).toISOString(),
    prose: (flags & EntryFlag.prose) !== 0,
    damaged: (flags & EntryFlag.damaged) !== 0,
    severityInferred: (flags & EntryFlag.severityInferred) !== 0,
  };
}

export const entriesOf = (text: SourceText, table: LogTable) =>
  Array.from({ length: table.length }, (_, index) => entryOf(text, table, index));

/**
 * The bytes that break the law of the table, as text: what no entry owns and is no line break. Throws where entries overlap, run
 * backwards, or hold a message that is not theirs.
 */
export function lostText({ bytes }: SourceText, table: LogTable): string {
  let lost = "";
  let at = 0;
  for (let i = 0; i < table.length; i++) {
    const order = [at, table.start[i], table.messageStart[i], table.messageEnd[i], table.end[i]] as number[];
    if (order.some((offset, j) => offset < (order[j - 1] ?? 0)))
      throw new Error(`entry ${i} runs backwards: ${order.join(", ")}`);
    if (table.start[i] === table.end[i]) throw new Error(`entry ${i} owns nothing`);
    lost += decodeSpan(bytes, at, order[1] ?? 0).replace(/[\r\n]+/g, "");
    at = order[4] ?? 0;
  }
  return lost + decodeSpan(bytes, at, bytes.length).replace(/[\r\n]+/g, "");
}
