import type { Step } from "../../core/sequence/run-model.ts";

/** Whether a step is one that a reader of a report looks for: it failed, did not end, or failed behind the engine's back. */
export const isNoteworthy = ({ outcome, silentFailure }: Step): boolean =>
  outcome === "failed" || outcome === "failedContinued" || outcome === "running" || silentFailure !== null;

/** Some steps of a run with the groups that enclose them, in the order of the run. */
export function withGroups(steps: readonly Step[], some: readonly Step[]): Step[] {
  const wanted = new Set<Step>();
  for (const step of some) {
    for (let part: Step | undefined = step; part !== undefined && !wanted.has(part); part = steps[part.parent]) wanted.add(part);
  }
  return steps.filter((step) => wanted.has(step));
}
