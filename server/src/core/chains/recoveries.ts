import type { EntryReader } from "../entry-reader.ts";
import { EntryFlag, Severity } from "../formats/log-table.ts";
import type { Evidence } from "./evidence.ts";
import { speaksOfSuccess } from "./failure-words.ts";
import { operationObjects, operationWords } from "./operation-words.ts";

/** Open failures of one writer that a success is compared with: the latest ones. */
const COMPARED = 50;

/** What was done, and to what, as a sentence tells it. */
interface Operation {
  readonly words: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
}

interface OpenFailure extends Operation {
  readonly link: Evidence;
}

/**
 * Failures that were made good: the same component and thread later reports success at the same operation (`Failed to download
 * X` and, from the next server, `X successfully downloaded`).
 *
 * @param evidence in log order
 * @param to last entry that may report the success
 */
export function madeGood(reader: EntryReader, evidence: readonly Evidence[], to: number): Set<Evidence> {
  const good = new Set<Evidence>();
  const open = new Map<number, OpenFailure[]>();
  const { table } = reader;
  let next = 0;
  for (let entry = evidence[0]?.entry ?? to + 1; entry <= to; entry++) {
    const writer = writerOf(table.component[entry] ?? 0, table.thread[entry] ?? 0);
    const link = evidence[next];
    if (link?.entry === entry) {
      next++;
      const failures = open.get(writer) ?? [];
      failures.push({ link, ...operationOf(reader.message(entry)) });
      open.set(writer, failures.length > COMPARED ? failures.slice(-COMPARED) : failures);
      continue;
    }
    const failures = open.get(writer);
    if (failures === undefined || failures.length === 0 || !mayBeSuccess(reader, entry)) continue;
    const message = reader.message(entry);
    if (!speaksOfSuccess(message)) continue;
    const operation = operationOf(message);
    open.set(
      writer,
      failures.filter((failure) => {
        if (!isSameOperation(failure, operation)) return true;
        good.add(failure.link);
        return false;
      }),
    );
  }
  return good;
}

const writerOf = (component: number, thread: number): number => component * 0x1_0000_0000 + thread;

function mayBeSuccess({ table }: EntryReader, entry: number): boolean {
  const prose = ((table.flags[entry] ?? 0) & EntryFlag.prose) !== 0;
  return !prose && (table.severity[entry] ?? 0) < Severity.warning;
}

const operationOf = (message: string): Operation => ({ words: operationWords(message), objects: operationObjects(message) });

/** One sentence says all that the other does, or they share two words; and they do not name different things. */
function isSameOperation(failed: Operation, succeeded: Operation): boolean {
  const shared = countShared(failed.words, succeeded.words);
  if (shared === 0 || (shared < 2 && shared < Math.min(failed.words.size, succeeded.words.size))) return false;
  const named = failed.objects.size > 0 && succeeded.objects.size > 0;
  return !named || countShared(failed.objects, succeeded.objects) > 0;
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return shared;
}
