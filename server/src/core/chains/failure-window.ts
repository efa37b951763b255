import { lastEntryOf } from "../sequence/places.ts";
import type { Step, TaskSequenceRun } from "../sequence/run-model.ts";
import { between, itemAt } from "./by-entry.ts";
import { type Evidence, FAILURE_STATEMENTS } from "./evidence.ts";

/** The entries among which a failure's chain is looked for. */
export interface FailureWindow {
  /** First and last entry of the failing attempt (or of the run's end, where no step failed). */
  readonly from: number;
  readonly to: number;
  /** Last entry that may repeat the failure: group, last action, engine, run. */
  readonly echoTo: number;
  /** Entry of the engine's verdict. */
  readonly verdict: number;
}

/** Where the failure of a step is told: its last attempt up to the verdict, and the verdict's echoes. */
export function windowOfStep(run: TaskSequenceRun, at: number, evidence: readonly Evidence[]): FailureWindow {
  const step = run.steps[at] as Step;
  const echoTo = nextStart(run, at) - 1;
  // A status message states the verdict first and quotes the log behind it.
  if (itemAt(evidence, step.endEntry)?.statement === "statusActionFailed") {
    return { from: step.endEntry + 1, to: echoTo, echoTo, verdict: step.endEntry };
  }
  const from = step.startEntry < 0 ? startOfUnseen(run, at) : step.lastAttemptEntry;
  const stated = between(evidence, from, step.endEntry).find(({ statement }) => isVerdict(statement));
  const verdict = stated?.entry ?? step.endEntry;
  return { from, to: verdict, echoTo, verdict };
}

/** Where a run that failed outside any step tells why: behind its last verdict. */
export function windowOfEnd(run: TaskSequenceRun, evidence: readonly Evidence[]): FailureWindow {
  const ends = run.steps
    .filter(({ outcome }) => outcome === "succeeded" || outcome === "skipped")
    .map((step) => step.endEntry + 1);
  const from = lastEntryOf(run.startEntry, ends);
  const fatal = between(evidence, from, run.endEntry).find(
    ({ statement }) => statement !== null && FAILURE_STATEMENTS.has(statement),
  );
  const verdict = fatal?.entry ?? run.endEntry;
  return { from, to: verdict, echoTo: run.endEntry, verdict };
}

const isVerdict = (statement: Evidence["statement"]): boolean =>
  statement === "actionFailed" || statement === "rebootFailed" || statement === "scriptFailed";

/** Where the next step behind this one begins; behind the run where there is none. */
function nextStart({ steps, endEntry }: TaskSequenceRun, at: number): number {
  const end = steps[at]?.endEntry ?? 0;
  for (let i = at + 1; i < steps.length; i++) {
    const start = steps[i]?.startEntry ?? -1;
    if (start > end) return start;
  }
  return endEntry + 1;
}

/** A step whose start the log does not hold began at the earliest behind the one before it. */
function startOfUnseen({ steps, startEntry }: TaskSequenceRun, at: number): number {
  const end = steps[at]?.endEntry ?? 0;
  for (let i = at - 1; i >= 0; i--) {
    const before = steps[i]?.endEntry ?? -1;
    if (before >= 0 && before < end) return Math.max(startEntry, before + 1);
  }
  return startEntry;
}
