import type { EntryReader } from "../entry-reader.ts";
import { Severity } from "../formats/log-table.ts";
import type { TaskSequenceRun } from "../sequence/run-model.ts";
import { itemAt } from "./by-entry.ts";
import type { ChainDraft } from "./chain-draft.ts";
import type { Evidence } from "./evidence.ts";

/** A warning for each step whose script wrote an error and still ended well: the engine holds it for a success. */
export function silentChains(
  { table }: EntryReader,
  runs: readonly TaskSequenceRun[],
  evidence: readonly Evidence[],
): ChainDraft[] {
  return runs.flatMap(({ steps }, run) =>
    steps.flatMap(({ silentFailure }, step): ChainDraft[] => {
      if (silentFailure === null) return [];
      const { firstEntry, lastEntry } = silentFailure;
      const links: Evidence[] = [];
      for (let entry = firstEntry; entry <= lastEntry; entry++) {
        const same = table.component[entry] === table.component[firstEntry] && table.thread[entry] === table.thread[firstEntry];
        if (!same || table.severity[entry] !== Severity.error) continue;
        links.push(itemAt(evidence, entry) ?? inWords(entry, table.thread[entry] ?? 0, table.component[entry] ?? 0));
      }
      const key = links.flatMap(({ codes }) => codes)[0]?.key ?? null;
      return [{ key, links, severity: "warning", run, step, from: firstEntry, count: 1, silent: true }];
    }),
  );
}

/** A line of the error that says nothing of failure by itself. */
const inWords = (entry: number, thread: number, component: number): Evidence => ({
  entry,
  thread,
  component,
  codes: [],
  statement: null,
});
