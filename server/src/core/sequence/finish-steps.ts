import { hashOf } from "../text/hash.ts";
import type { RunClock } from "./clock.ts";
import { commandLineOf, processOf } from "./command-line.ts";
import { type AttemptDraft, isOpen, lastAttempt, type RunDraft, type StepDraft, takeActivity } from "./run-draft.ts";
import type { Attempt, RunOutcome, Step } from "./run-model.ts";
import type { SilentFailureFinder } from "./silent-failures.ts";
import { uniqueId } from "./unique-id.ts";

/** What the steps take from their run. */
interface Frame {
  readonly id: string;
  readonly outcome: RunOutcome;
  readonly endEntry: number;
  readonly clock: RunClock;
  readonly silentFailure: SilentFailureFinder;
}

/** The steps of a run, without the groups whose names the log never tells. */
export function finishSteps(run: RunDraft, frame: Frame): Step[] {
  closeOpen(run, frame);
  const named = run.steps.filter(({ name }) => name !== null);
  const places = new Map(named.map((step, i) => [step, i]));
  const paths = new Map<StepDraft | null, readonly string[]>([[null, []]]);
  const seen = new Map<string, number>();
  return named.map((draft) => {
    const parent = namedParent(draft);
    const path = pathTo(paths, parent, draft);
    paths.set(draft, [...path, draft.name ?? ""]);
    return finishStep(draft, frame, { parent: parent === null ? -1 : (places.get(parent) ?? -1), path, seen });
  });
}

/** What has no verdict when the log or the run ends: groups share the fate of the run. */
function closeOpen(run: RunDraft, { outcome, endEntry }: Frame): void {
  const isOver = outcome === "failed" || outcome === "succeeded";
  for (const group of run.openGroups) close(group, isOver ? outcome : "running", endEntry);
  const { current } = run;
  if (current?.outcome !== "running") return;
  if (isOpen(lastAttempt(current))) takeActivity(run, current);
  close(current, outcome === "running" ? "running" : "unknown", endEntry);
}

function close(step: StepDraft, outcome: Step["outcome"], entry: number): void {
  step.outcome = outcome;
  step.endEntry = entry;
  lastAttempt(step).endEntry = entry;
}

function namedParent({ parent }: StepDraft): StepDraft | null {
  let named = parent;
  while (named !== null && named.name === null) named = named.parent;
  return named;
}

function pathTo(
  paths: ReadonlyMap<StepDraft | null, readonly string[]>,
  parent: StepDraft | null,
  { groupName }: StepDraft,
): readonly string[] {
  return groupName === null ? (paths.get(parent) ?? []) : [groupName];
}

interface Place {
  readonly parent: number;
  readonly path: readonly string[];
  readonly seen: Map<string, number>;
}

function finishStep(draft: StepDraft, { id: runId, clock, silentFailure }: Frame, { parent, path, seen }: Place): Step {
  const { kind, childSequence, pointer, outcome, reason, startEntry, endEntry, attempts } = draft;
  const name = draft.name ?? "";
  const last = lastAttempt(draft);
  const attemptList = attempts.map((attempt) => finishAttempt(attempt, clock, draft));
  const commandLine = last.command === null ? null : commandLineOf(last.command);
  return {
    id: uniqueId(seen, `step-${hashOf([runId, ...path, name, String(pointer ?? "")])}`),
    kind,
    name,
    path,
    parent,
    childSequence,
    pointer,
    outcome,
    reason,
    exitCode: attemptList.findLast(({ exitCode }) => exitCode !== null)?.exitCode ?? null,
    startEntry,
    endEntry,
    ...clock.between(startEntry, endEntry),
    attempts: attempts.length,
    lastAttemptEntry: last.startEntry,
    attemptList,
    commandLine,
    process: commandLine === null ? null : processOf(commandLine),
    commandEntry: last.commandEntry,
    silentFailure: silentFailure(draft),
  };
}

function finishAttempt(attempt: AttemptDraft, clock: RunClock, { kind, outcome }: StepDraft): Attempt {
  const { startEntry, endEntry, exit, verdictCode, resultCode } = attempt;
  const exitCode = kind === "group" || outcome === "skipped" ? null : (exit ?? verdictCode ?? resultCode);
  return { startEntry, endEntry, ...clock.between(startEntry, endEntry), exitCode };
}
