import type { RunOutcome, StepOutcome } from "./run-model.ts";

/** A step while its log is being read. */
export interface StepDraft {
  kind: "group" | "step";
  name: string;
  path: readonly string[];
  pointer: number | null;
  outcome: StepOutcome;
  reason: string | null;
  /** What TSManager's own process ended with, what the verdict says, what the result variable says: best first. */
  processExit: number | null;
  verdictCode: number | null;
  resultCode: number | null;
  startEntry: number;
  endEntry: number;
  attempts: number;
  lastAttemptEntry: number;
}

/** A run while its log is being read. */
export interface RunDraft {
  name: string | null;
  packageId: string | null;
  machine: string | null;
  outcome: RunOutcome;
  startEntry: number;
  /** Whether the log holds the engine's start. */
  startSeen: boolean;
  endEntry: number;
  steps: StepDraft[];
  openGroups: StepDraft[];
  /** The instruction that has begun and has no verdict yet. */
  current: StepDraft | null;
  /** A retry or restart was asked for: the same pointer starting again continues its step. */
  restarting: boolean;
  /** Exit code of the last engine-thread process since the last verdict. */
  lastExit: number | null;
}

export function newRun(startEntry: number, startSeen: boolean): RunDraft {
  return {
    name: null,
    packageId: null,
    machine: null,
    outcome: "unknown",
    startEntry,
    startSeen,
    endEntry: startEntry,
    steps: [],
    openGroups: [],
    current: null,
    restarting: false,
    lastExit: null,
  };
}

/** Adds a step to a run; `startEntry` -1 where the log does not hold its beginning. */
export function addStep(run: RunDraft, name: string, pointer: number | null, startEntry: number): StepDraft {
  const step: StepDraft = {
    kind: "step",
    name,
    path: run.openGroups.map((group) => group.name),
    pointer,
    outcome: "running",
    reason: null,
    processExit: null,
    verdictCode: null,
    resultCode: null,
    startEntry,
    endEntry: startEntry,
    attempts: 1,
    lastAttemptEntry: startEntry,
  };
  run.steps.push(step);
  return step;
}

/** The innermost open group of that name, taken off the stack with all that was left open inside it. */
export function closeGroup(run: RunDraft, name: string): StepDraft | null {
  const at = run.openGroups.findLastIndex((group) => group.name === name);
  if (at < 0) return null;
  const [group, ...inner] = run.openGroups.splice(at);
  for (const left of inner) left.outcome = "unknown";
  return group ?? null;
}
