import type { TaskSequenceRun } from "./run-model.ts";

/** Index of a run and of one of its steps; -1 for none. */
export interface Place {
  readonly run: number;
  readonly step: number;
}

const NOWHERE: Place = { run: -1, step: -1 };

/** The run and the innermost step (else group) that an entry belongs to, by index of the entry. */
export function placeOfEntry(runs: readonly TaskSequenceRun[], entry: number): Place {
  const run = runs.findLastIndex(({ startEntry, endEntry }) => startEntry <= entry && entry <= endEntry);
  if (run < 0) return NOWHERE;
  const steps = runs[run]?.steps ?? [];
  const inside = (kind: "step" | "group"): number =>
    steps.findLastIndex(
      (step) => step.kind === kind && step.startEntry >= 0 && step.startEntry <= entry && entry <= step.endEntry,
    );
  const step = inside("step");
  return { run, step: step < 0 ? inside("group") : step };
}

/** The last of some entries, at the earliest `first`; for any number of them, unlike the arguments of `Math.max`. */
export const lastEntryOf = (first: number, entries: readonly number[]): number =>
  entries.reduce((last, entry) => Math.max(last, entry), first);
