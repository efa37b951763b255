/** Entry indices throughout; `-1` where the log does not hold the place. */
export type StepOutcome = "succeeded" | "failed" | "failedContinued" | "skipped" | "running" | "unknown";
export type RunOutcome = "succeeded" | "failed" | "running" | "unknown";

export interface Step {
  readonly id: string;
  readonly kind: "group" | "step";
  readonly name: string;
  /** Names of the enclosing groups, outermost first. */
  readonly path: readonly string[];
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
  readonly durationMs: number | null;
  readonly attempts: number;
  /** Where the last attempt began; equals `startEntry` for a step without retry or restart. */
  readonly lastAttemptEntry: number;
}

export interface TaskSequenceRun {
  readonly id: string;
  readonly name: string | null;
  readonly packageId: string | null;
  readonly machine: string | null;
  readonly outcome: RunOutcome;
  /** The first entry of the log that belongs to it; whether the log holds its beginning, `start` tells. */
  readonly startEntry: number;
  readonly endEntry: number;
  /** UTC milliseconds; null where unknown. */
  readonly start: number | null;
  readonly end: number | null;
  readonly durationMs: number | null;
  /** Groups and steps flat, in order of their start. */
  readonly steps: readonly Step[];
}
