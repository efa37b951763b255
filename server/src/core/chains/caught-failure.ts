import type { EntryReader } from "../entry-reader.ts";
import type { Step, TaskSequenceRun } from "../sequence/run-model.ts";

/** A command that does nothing but end, with a number that the author of the task sequence chose. */
const EXITS_ALONE =
  /\b(?:cmd(?:\.exe)?"?\s+\/c|powershell(?:\.exe)?"?\s.*-c(?:ommand)?)\s+["']?\s*exit(?:\s+\/b)?\s+-?\d+\s*["']?\s*$/i;
/** A condition asks how the last action went. */
const ASKS_LAST_ACTION = /^Expand a string: _SMSTSLastAction(?:Succeeded|RetCode)\s*$/i;

/**
 * The failure that a step only passes on: the engine went on behind it, a condition asked whether the last action had failed, and
 * what ran then ends with the step, which does nothing else.
 *
 * @param at index of the step that ended the run
 * @returns the index of the step whose failure was caught, or -1
 */
export function caughtFailure(reader: EntryReader, { steps }: TaskSequenceRun, at: number): number {
  if (!EXITS_ALONE.test(steps[at]?.commandLine ?? "")) return -1;
  for (let guard = at; guard >= 0; guard = steps[guard]?.parent ?? -1) {
    if (!asksLastAction(reader, steps, guard)) continue;
    const last = steps.findLastIndex((step, i) => i < guard && step.kind === "step" && step.outcome !== "skipped");
    const outcome = steps[last]?.outcome;
    return outcome === "failed" || outcome === "failedContinued" ? last : -1;
  }
  return -1;
}

/** Whether the condition of a step or group asks for the last action; it is read before anything in it begins. */
function asksLastAction(reader: EntryReader, steps: readonly Step[], at: number): boolean {
  const step = steps[at];
  if (step === undefined || step.startEntry < 0) return false;
  const inner = steps.find((other, i) => i > at && other.startEntry > step.startEntry);
  const end = Math.min(inner?.startEntry ?? step.endEntry, step.endEntry);
  for (let entry = step.startEntry; entry < end; entry++) {
    if (ASKS_LAST_ACTION.test(reader.message(entry))) return true;
  }
  return false;
}
