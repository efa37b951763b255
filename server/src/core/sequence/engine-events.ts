import type { EntryReader } from "../entry-reader.ts";
import { EntryFlag } from "../formats/log-table.ts";
import { matchStatement, mayBeStatement, type Statement } from "./match-statement.ts";

/** A statement with the entry that makes it. */
export interface EngineEvent extends Statement {
  readonly entry: number;
}

/** Every statement of the engine in entries `[from, to)`, in log order. */
export function engineEvents(reader: EntryReader, from = 0, to = reader.table.length): EngineEvent[] {
  const { table, text } = reader;
  const events: EngineEvent[] = [];
  for (let entry = from; entry < to; entry++) {
    if (((table.flags[entry] ?? 0) & EntryFlag.prose) !== 0 || isHalf(reader, entry)) continue;
    if (!mayBeStatement(text.bytes, table.messageStart[entry] ?? 0, table.messageEnd[entry] ?? 0)) continue;
    const statement = matchStatement(reader.message(entry), reader.component(entry));
    if (statement !== null) events.push({ ...statement, entry });
  }
  return events;
}

/** Whether a file ends inside a record: half a message, or half the name of its writer, says something else than the whole. */
function isHalf({ table, fileStarts }: EntryReader, entry: number): boolean {
  if (((table.flags[entry] ?? 0) & EntryFlag.damaged) === 0) return false;
  return entry === table.length - 1 || fileStarts.includes(entry + 1);
}
