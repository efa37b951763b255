/** Entry indices throughout; `-1` where the log does not hold the place. */
export type StepOutcome = "succeeded" | "failed" | "failedContinued" | "skipped" | "running" | "unknown";
export type RunOutcome = "succeeded" | "failed" | "running" | "unknown";

export interface Step {
  readonly id: string;
  readonly kind: "group" | "step";
  readonly name: string;
  /** Names of the enclosing groups, outermost first. */
  readonly path: readonly string[];
  /** Index of the enclosing group in the run's `steps`, or -1; always smaller than the step's own. */
  readonly parent: number;
  /** Whether the group is a child task sequence, put in by a *Run Task Sequence* step. */
  readonly childSequence: boolean;
  /** Instruction pointer as the engine numbers it, or null. */
  readonly pointer: number | null;
  readonly outcome: StepOutcome;
  /** Why it was skipped, as a message id (`condition-false`, `disabled`), else null. */
  readonly reason: string | null;
  /** Unsigned exit code of its process as the engine wrote it; null for none or a skipped step. */
  readonly exitCode: number | null;
  readonly startEntry: number;
  /** The engine's verdict on it, or the last entry of the log for a running one. */
  readonly endEntry: number;
  /** Never negative; null where the log does not tell. A restart and a change of the zone inside are allowed for. */
  readonly durationMs: number | null;
  /** Whether the clock jumped inside, so that the duration is no more than an estimate. */
  readonly durationEstimated: boolean;
  /** Number of attempts; `attemptList` has as many. */
  readonly attempts: number;
  /** Where the last attempt began; equals `startEntry` for a step without retry or restart. */
  readonly lastAttemptEntry: number;
  /** Oldest first, at least one. A retry and a restart go on with the same step in another attempt. */
  readonly attemptList: readonly Attempt[];
  /** What the engine ran for it (the last attempt's), without the engine's own options; null for none, or one not in the log. */
  readonly commandLine: string | null;
  /** Bare file name of the program in `commandLine` (`OSDSetupWindows.exe`), or null. */
  readonly process: string | null;
  /** Where the command was started, or -1. */
  readonly commandEntry: number;
  /**
   * A step that succeeded although its script threw: first and last of the error records its process wrote; null for none. The
   * outcome stays the engine's.
   */
  readonly silentFailure: { readonly firstEntry: number; readonly lastEntry: number } | null;
}

/** One attempt at a step, from its start line to a verdict, a retry or a restart. */
export interface Attempt {
  readonly startEntry: number;
  readonly endEntry: number;
  readonly durationMs: number | null;
  readonly durationEstimated: boolean;
  /** Unsigned, or null. */
  readonly exitCode: number | null;
}

/** What was running on the computer: Windows PE, Windows Setup, the installed Windows. */
export type BootKind = "winPE" | "setup" | "fullOS" | "unknown";

/** What ran between two starts of the computer. */
export interface Boot {
  readonly kind: BootKind;
  /** Entry that tells the kind, or -1. */
  readonly kindEntry: number;
  /** The boots of a run follow each other without a space between. */
  readonly startEntry: number;
  readonly endEntry: number;
  readonly durationMs: number | null;
  readonly durationEstimated: boolean;
}

/** A task sequence variable that the run has set. */
export interface Variable {
  readonly name: string;
  /** The last value; null for a secret, which the model does not keep. */
  readonly value: string | null;
  readonly secret: boolean;
  /** Where it got that value. */
  readonly entry: number;
}

/**
 * Why the log's clock moved by itself: the computer started again, the zone was set (the written offset changed), the clock
 * was set while it ran.
 */
export type ClockJumpKind = "restart" | "zoneChange" | "correction";

export interface ClockJump {
  /** First entry behind the jump. */
  readonly entry: number;
  readonly kind: ClockJumpKind;
  /** How far UTC, as the log tells it, moved beyond the time that passed; 0 where the zone changed and UTC ran on. */
  readonly byMs: number;
  /** Time that passed over the jump as far as the clocks tell, never negative; an estimate unless `byMs` is 0. */
  readonly elapsedMs: number;
  /** Minutes as Windows counts them (UTC = local + bias); null where none is written. */
  readonly biasBefore: number | null;
  readonly biasAfter: number | null;
}

/** A place between two files of a log where entries are missing. */
export interface Gap {
  /** First entry behind the gap. */
  readonly entry: number;
  /** Instruction the log was at before and is at behind it, or null. */
  readonly fromPointer: number | null;
  readonly toPointer: number | null;
}

/** Who ran it: the task sequence engine (`smsts.log`), or the scripts of the Microsoft Deployment Toolkit (`BDD.log`). */
export type RunKind = "taskSequence" | "mdt";

export interface TaskSequenceRun {
  readonly id: string;
  readonly kind: RunKind;
  readonly name: string | null;
  readonly packageId: string | null;
  readonly machine: string | null;
  readonly outcome: RunOutcome;
  /** The first entry of the log that belongs to it; whether the log holds its beginning, `start` tells. */
  readonly startEntry: number;
  readonly endEntry: number;
  /** UTC milliseconds as the log tells them; null where unknown. */
  readonly start: number | null;
  readonly end: number | null;
  /** Never negative; allows for jumps of the clock, so that it need not be `end - start`. */
  readonly durationMs: number | null;
  readonly durationEstimated: boolean;
  /** False where the written offset is not to be believed (MDT writes `+000` behind local time): spans hold, instants do not. */
  readonly timeTrusted: boolean;
  /** Groups and steps flat, in order of their start; of an MDT run, its scripts. */
  readonly steps: readonly Step[];
  /** In order, at least one. */
  readonly boots: readonly Boot[];
  /** In order of their names. */
  readonly variables: readonly Variable[];
  /** In order. */
  readonly clockJumps: readonly ClockJump[];
  /** In order; a run whose beginning is not in the log at all has a `start` of null and no gap there. */
  readonly gaps: readonly Gap[];
}
