import type { EntryReader } from "../entry-reader.ts";
import type { EngineEvent } from "../sequence/engine-events.ts";
import { between } from "./by-entry.ts";
import type { StartedCommand } from "./commands.ts";

/** Entries behind a command's start among which its process writes its first. */
const FIRST_WORDS = 40;

/**
 * The thread on which the process of a command writes: where its banner stands, else where somebody other than its parent
 * speaks first. Null where nobody does.
 */
export function threadOfProcess(
  { table }: EntryReader,
  banners: readonly EngineEvent[],
  { entry: start, thread: parent, process, end }: StartedCommand,
): number | null {
  const threadAt = (entry: number): number => table.thread[entry] ?? 0;
  const last = Math.min(start + FIRST_WORDS, end, table.length - 1);
  const own = between(banners, start + 1, last).find(({ captures }) => isSameProgram(captures.name, process));
  if (own !== undefined) return threadAt(own.entry);
  for (let entry = start + 1; entry <= last; entry++) if (threadAt(entry) !== parent) return threadAt(entry);
  return null;
}

const isSameProgram = (banner: string | undefined, process: string | null): boolean =>
  process !== null && banner?.toLowerCase() === process.toLowerCase();
