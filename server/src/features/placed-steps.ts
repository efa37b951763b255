import type { Step, TaskSequenceRun } from "../core/sequence/run-model.ts";
import type { EntryShare } from "./log-file.ts";

/** What a part of a run, such as a boot, holds of a step or group. */
export interface PlacedStep extends EntryShare {
  readonly step: Step;
  /** Of the step in the run's `steps`. */
  readonly index: number;
  /** Whether it goes on behind the end of the part, after a restart. */
  readonly goesOn: boolean;
  /** In order. */
  readonly children: readonly PlacedStep[];
}

interface Branch extends PlacedStep {
  readonly children: PlacedStep[];
}

/**
 * What of the flat list of steps stands in a part of the run, as a tree. What goes on over a restart stands in each of the boots;
 * what stands in a group that the part does not hold, in the next one around it.
 */
export function placedSteps(run: TaskSequenceRun, part: EntryShare): PlacedStep[] {
  const roots: PlacedStep[] = [];
  const placed = new Map<number, Branch>();
  for (const [index, step] of run.steps.entries()) {
    const whole = placeIn(run, step, part);
    const startEntry = Math.max(whole.startEntry, part.startEntry);
    const endEntry = Math.min(whole.endEntry, part.endEntry);
    if (startEntry > endEntry) continue;
    const branch: Branch = { step, index, startEntry, endEntry, goesOn: whole.endEntry > part.endEntry, children: [] };
    placed.set(index, branch);
    (groupOf(run, step, placed)?.children ?? roots).push(branch);
  }
  return roots;
}

/** A group that the log does not see begin began with the run; a step, with the boot in which it ended. */
function placeIn(run: TaskSequenceRun, { kind, startEntry, endEntry }: Step, part: EntryShare): EntryShare {
  if (startEntry >= 0) return { startEntry, endEntry: Math.max(startEntry, endEntry) };
  return { startEntry: kind === "group" || endEntry > part.endEntry ? run.startEntry : part.startEntry, endEntry };
}

function groupOf(run: TaskSequenceRun, { parent }: Step, placed: ReadonlyMap<number, Branch>): Branch | undefined {
  for (let at = parent; at >= 0; at = run.steps[at]?.parent ?? -1) {
    const group = placed.get(at);
    if (group !== undefined) return group;
  }
  return undefined;
}
