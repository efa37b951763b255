import type { EntryReader } from "../entry-reader.ts";
import { Severity } from "../formats/log-table.ts";
import type { TaskSequenceRun } from "../sequence/run-model.ts";
import { between, itemAt } from "./by-entry.ts";
import type { ChainDraft } from "./chain-draft.ts";
import type { Evidence } from "./evidence.ts";

/** A warning for each step whose script wrote an error, or gave up, and still ended well: the engine holds it for a success. */
export function silentChains(
  { table }: EntryReader,
  runs: readonly TaskSequenceRun[],
  evidence: readonly Evidence[],
): ChainDraft[] {
  return runs.flatMap(({ steps, startEntry }, run) =>
    steps.flatMap(({ silentFailure }, step): ChainDraft[] => {
      if (silentFailure === null) return [];
      const { firstEntry, lastEntry } = silentFailure;
      const gaveUp = between(evidence, firstEntry, lastEntry).some(({ statement }) => statement === "scriptGaveUp");
      // Why a script gave up, its tries before told, each of which ended well.
      const links = gaveUp ? saidBefore(evidence, startEntry, firstEntry, table.component[firstEntry] ?? 0) : [];
      for (let entry = firstEntry; entry <= lastEntry; entry++) {
        const same = table.component[entry] === table.component[firstEntry] && table.thread[entry] === table.thread[firstEntry];
        const known = itemAt(evidence, entry);
        if (!same || (table.severity[entry] !== Severity.error && known?.statement !== "scriptGaveUp")) continue;
        links.push(known ?? inWords(entry, table.thread[entry] ?? 0, table.component[entry] ?? 0));
      }
      const key = links.flatMap(({ codes }) => codes)[0]?.key ?? null;
      const from = Math.min(firstEntry, links[0]?.entry ?? firstEntry);
      return [{ key, links, severity: "warning", run, step, from, count: 1, silent: true }];
    }),
  );
}

/** What a script said of failures from one entry of its run up to another. */
const saidBefore = (evidence: readonly Evidence[], from: number, to: number, script: number): Evidence[] =>
  between(evidence, from, to - 1).filter(({ component, statement }) => component === script && statement === null);

/** A line of the error that says nothing of failure by itself. */
const inWords = (entry: number, thread: number, component: number): Evidence => ({
  entry,
  thread,
  component,
  codes: [],
  statement: null,
});
