import { alignGroups, beginGroup, endGroup, ignoreGroup } from "./groups.ts";
import {
  addStep,
  beginAttempt,
  finishStep,
  isOpen,
  lastAttempt,
  leaveCurrent,
  newActivity,
  type RunDraft,
  type StepDraft,
  sameName,
  takeActivity,
  toExitCode,
  toPointer,
} from "./run-draft.ts";
import type { StatementCaptures, StatementKind } from "./statements.ts";

type Handler = (run: RunDraft, captures: StatementCaptures, entry: number) => void;

/** What the engine's statements about steps, groups and the run itself do to a run. */
export const stepStatements: Partial<Record<StatementKind, Handler>> = {
  instructionStarted: startStep,
  groupStarted: (run, { name = "" }, entry) => beginGroup(run, name, entry),
  groupCompleted: (run, { name = "" }, entry) => endGroup(run, name, "succeeded", entry),
  groupFailed: (run, { name = "" }, entry) => endGroup(run, name, "failed", entry),
  groupIgnored: (run, { name = "" }, entry) => ignoreGroup(run, name, entry),
  groupSkipped(run, captures, entry) {
    const group = stepNamed(run, captures.name ?? "");
    group.kind = "group";
    skip(group, captures.reason ?? "", entry);
  },
  actionSkipped: (run, captures, entry) => skip(stepNamed(run, captures.name ?? ""), captures.reason ?? "", entry),
  instructionSkipped(run, { name = "" }, entry) {
    const last = run.steps.at(-1);
    finishStep(last?.name === name ? last : stepNamed(run, name), "skipped", entry);
    run.current = null;
  },
  actionSucceeded: (run, captures, entry) => verdict(run, captures, "succeeded", entry),
  // The number behind a failure is its reason, and not what a process ended with.
  actionFailed: (run, { name = "", text }, entry) =>
    verdict(run, { name: text === undefined ? name : nameBefore(run, `${name}. ${text}`) }, "failed", entry),
  actionIgnored: (run, captures, entry) => verdict(run, captures, "failedContinued", entry),
  statusActionFailed(run, captures, entry) {
    const step = verdict(run, captures, "failed", entry);
    if (step.parent === null) step.groupName = captures.group ?? null;
  },
  actionRetries(run, { name = "" }, entry) {
    const step = stepNamed(run, name);
    lastAttempt(step).endEntry = entry;
    step.outcome = "running";
    run.current = step;
    run.restarting = true;
  },
  rebootRequested(run) {
    run.restarting = true;
  },
  rebootFailed(run, captures, entry) {
    verdict(run, captures, "failed", entry);
    endRun(run, "failed", entry);
  },
  lastActionFailed(run, { name = "" }, entry) {
    const step = run.steps.findLast((candidate) => sameName(candidate, name));
    // The log may begin behind the verdict on the step, which is repeated here.
    if (step === undefined) verdict(run, { name }, "failed", entry);
    else if (step.outcome === "running") verdict(run, { name: step.name ?? "" }, "failed", entry);
    endRun(run, "failed", entry);
  },
  engineFailed: (run, _captures, entry) => endRun(run, "failed", entry),
  runFailed: (run, _captures, entry) => endRun(run, "failed", entry),
  runSucceeded: (run, _captures, entry) => endRun(run, "succeeded", entry),
};

/** The engine's own record of where it is and how the last step went. */
export function noteEngineVariable(run: RunDraft, variable: string, value: string, entry: number): void {
  if (variable === "_SMSTSNextInstructionPointer") run.nextPointer = toPointer(value);
  if (variable === "_SMSTSInstructionStackString") {
    alignGroups(
      run,
      value.split(" ").flatMap((pointer) => toPointer(pointer) ?? []),
    );
  }
  if (variable === "_SMSTSLastActionRetCode") {
    const step = run.steps.at(-1);
    if (step !== undefined && step.outcome !== "skipped" && step.endEntry <= entry) {
      lastAttempt(step).resultCode = toExitCode(value);
    }
  }
}

/** The step that was begun last, if it is the one that an instruction names. */
export function lastStarted(run: RunDraft, { name = "", pointer }: StatementCaptures): StepDraft | null {
  const last = run.current ?? run.steps.at(-1);
  return last?.kind === "step" && last.pointer === toPointer(pointer) && last.name === name ? last : null;
}

function startStep(run: RunDraft, captures: StatementCaptures, entry: number): void {
  const last = lastStarted(run, captures);
  const again = last !== null && (run.restarting || last.outcome !== "running");
  if (last !== null && !again) return;
  if (last === null) leaveCurrent(run, entry - 1);
  run.restarting = false;
  if (last !== null) startAgain(run, last, entry);
  else run.current = addStep(run, captures.name ?? "", toPointer(captures.pointer), entry);
  run.activity = newActivity();
  if (run.current !== null && SUB_SEQUENCE.test(captures.type ?? "")) run.current.childSequence = true;
}

/** Class of a *Run Task Sequence* step. */
const SUB_SEQUENCE = /SubTaskSequence/i;

/** A pointer that starts again goes on with its step: after a retry, a restart, or one that the log has lost. */
function startAgain(run: RunDraft, step: StepDraft, entry: number): void {
  const before = lastAttempt(step);
  if (isOpen(before)) {
    takeActivity(run, step);
    // An attempt that no retry was asked for was cut short by a restart.
    const boot = run.boots.length > 1 ? (run.boots.at(-1)?.startEntry ?? -1) : -1;
    before.endEntry = boot > before.startEntry ? boot - 1 : Math.max(before.startEntry, run.lastWord);
  }
  beginAttempt(step, entry);
  step.outcome = "running";
  run.current = step;
}

function verdict(
  run: RunDraft,
  captures: StatementCaptures,
  outcome: "succeeded" | "failed" | "failedContinued",
  entry: number,
): StepDraft {
  const step = stepNamed(run, captures.name ?? "");
  finishStep(step, outcome, entry);
  lastAttempt(step).verdictCode = toExitCode(captures.code) ?? lastAttempt(step).verdictCode;
  takeActivity(run, step);
  run.current = null;
  return step;
}

/** The step a statement is about: the open one, else the last of that name, else one whose start the log does not hold. */
function stepNamed(run: RunDraft, name: string): StepDraft {
  return knownStep(run, name) ?? addStep(run, name, null, -1);
}

function knownStep(run: RunDraft, name: string): StepDraft | null {
  if (run.current !== null && sameName(run.current, name)) return run.current;
  return run.steps.findLast((step) => step.kind === "step" && sameName(step, name)) ?? null;
}

/** The name that the error's own text follows; where no step of the run is known by it, the first full stop ends it. */
const nameBefore = (run: RunDraft, nameAndText: string): string =>
  knownStep(run, nameAndText)?.name ?? nameAndText.split(". ", 1)[0] ?? "";

function skip(step: StepDraft, reason: string, entry: number): void {
  step.reason = /disabled/i.test(reason) ? "disabled" : "condition-false";
  finishStep(step, "skipped", entry);
}

function endRun(run: RunDraft, outcome: "succeeded" | "failed", entry: number): void {
  run.outcome = outcome;
  run.endEntry = entry;
}
