import type { BootKind, Gap, RunKind, RunOutcome, StepOutcome, Variable } from "./run-model.ts";

/** What the engine did for a step since its last verdict; the verdict on it takes it along. */
export interface Activity {
  /** Exit code of the last process on the engine's own thread. */
  exit: number | null;
  /** First command line the engine started, else the one it said it would. */
  command: string | null;
  commandEntry: number;
  commandStarted: boolean;
}

/** An attempt while its log is being read. */
export interface AttemptDraft extends Activity {
  startEntry: number;
  endEntry: number;
  /** What the verdict says, and the variable behind it: the process's own exit code goes before both. */
  verdictCode: number | null;
  resultCode: number | null;
}

/** A step while its log is being read. */
export interface StepDraft {
  kind: "group" | "step";
  /** Null for a group whose pointer alone is known. */
  name: string | null;
  parent: StepDraft | null;
  /** Group that a status message names and no other line does. */
  groupName: string | null;
  childSequence: boolean;
  pointer: number | null;
  outcome: StepOutcome;
  reason: string | null;
  startEntry: number;
  endEntry: number;
  attempts: AttemptDraft[];
}

/** A start of the computer while its log is being read. */
export interface BootDraft {
  startEntry: number;
  kind: BootKind;
  kindEntry: number;
  /** How sure the kind is: a clue that knows better replaces it. */
  weight: number;
  /** Nothing but signs of a start has been said in it yet. */
  fresh: boolean;
}

/** A run while its log is being read. */
export interface RunDraft {
  readonly kind: RunKind;
  name: string | null;
  packageId: string | null;
  machine: string | null;
  outcome: RunOutcome;
  startEntry: number;
  /** Whether the log holds the engine's start. */
  startSeen: boolean;
  endEntry: number;
  /** Entry of the statement before the one being read. */
  lastWord: number;
  steps: StepDraft[];
  /** Of an MDT run, the last step of each script by its name. */
  scripts: Map<string, StepDraft>;
  openGroups: StepDraft[];
  /** The instruction that has begun and has no verdict yet. */
  current: StepDraft | null;
  /** A retry or restart was asked for: the same pointer starting again continues its step. */
  restarting: boolean;
  activity: Activity;
  /** Instruction that the engine said is next. */
  nextPointer: number | null;
  /** The engine has told which groups it is in. */
  stackSeen: boolean;
  boots: BootDraft[];
  variables: Map<string, Variable>;
  gaps: Gap[];
}

export const newActivity = (): Activity => ({ exit: null, command: null, commandEntry: -1, commandStarted: false });

export function newRun(kind: RunKind, startEntry: number, startSeen: boolean, boot: BootDraft): RunDraft {
  return {
    kind,
    name: null,
    packageId: null,
    machine: null,
    outcome: "unknown",
    startEntry,
    startSeen,
    endEntry: startEntry,
    lastWord: startEntry,
    steps: [],
    scripts: new Map(),
    openGroups: [],
    current: null,
    restarting: false,
    activity: newActivity(),
    nextPointer: null,
    stackSeen: false,
    boots: [boot],
    variables: new Map(),
    gaps: [],
  };
}

/** Adds a step to a run, inside its open groups; `startEntry` -1 where the log does not hold its beginning. */
export function addStep(run: RunDraft, name: string | null, pointer: number | null, startEntry: number): StepDraft {
  const step: StepDraft = {
    kind: "step",
    name,
    parent: run.openGroups.at(-1) ?? null,
    groupName: null,
    childSequence: false,
    pointer,
    outcome: "running",
    reason: null,
    startEntry,
    endEntry: startEntry,
    attempts: [],
  };
  beginAttempt(step, startEntry);
  run.steps.push(step);
  return step;
}

export function beginAttempt(step: StepDraft, startEntry: number): void {
  step.attempts.push({ startEntry, endEntry: startEntry, verdictCode: null, resultCode: null, ...newActivity() });
}

/** The last attempt; every step has one. */
export const lastAttempt = (step: StepDraft): AttemptDraft => step.attempts[step.attempts.length - 1] as AttemptDraft;

export function finishStep(step: StepDraft, outcome: StepOutcome, entry: number): void {
  step.outcome = outcome;
  step.endEntry = entry;
  lastAttempt(step).endEntry = entry;
}

/** Ends the open instruction of which no verdict will come: something else has begun. */
export function leaveCurrent(run: RunDraft, entry: number): void {
  if (run.current?.outcome === "running") {
    if (isOpen(lastAttempt(run.current))) takeActivity(run, run.current);
    finishStep(run.current, "unknown", entry);
  }
  run.current = null;
}

/** Leaves a run of which no end will come, with the step and the groups that it was in: it went on to `entry`, if not further. */
export function leaveRun(run: RunDraft, entry: number): void {
  const { current } = run;
  leaveCurrent(run, entry);
  for (let group = current?.parent ?? null; group !== null; group = group.parent) {
    if (group.outcome === "unknown") finishStep(group, "unknown", Math.max(group.endEntry, entry));
  }
  run.endEntry = Math.max(run.endEntry, entry);
}

/** What the engine did since the last verdict was for this step. */
export function takeActivity(run: RunDraft, step: StepDraft): void {
  const { exit, command, commandEntry, commandStarted } = run.activity;
  const attempt = lastAttempt(step);
  if (exit !== null) attempt.exit = exit;
  if (command !== null && attempt.command === null) Object.assign(attempt, { command, commandEntry, commandStarted });
  run.activity = newActivity();
}

/** Whether an attempt has neither a verdict nor an end that was asked for. */
export const isOpen = ({ startEntry, endEntry }: AttemptDraft): boolean => endEntry <= startEntry;

/** The engine ends a step's name with a full stop and goes on: `X. Unknown error`. */
export const sameName = (step: StepDraft, name: string): boolean =>
  step.name !== null && (step.name === name || name.startsWith(`${step.name}. `));

/** An exit code as a log writes it, signed or not, as unsigned 32 bits; null for no number. */
export function toExitCode(text: string | undefined): number | null {
  const digits = /^-?\d+/.exec(text ?? "");
  return digits === null ? null : Number(digits[0]) >>> 0;
}

export const toPointer = (text: string | undefined): number | null =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
