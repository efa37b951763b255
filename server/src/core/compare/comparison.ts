import type { Analysis } from "../analysis.ts";
import type { ErrorChain } from "../chains/chain-types.ts";
import type { Step, TaskSequenceRun } from "../sequence/run-model.ts";

export type Side = "left" | "right";

/** A run with the log that it was read from. */
export interface ComparedRun {
  readonly analysis: Analysis;
  readonly run: TaskSequenceRun;
  /** As the host names the log: a path or a URI. */
  readonly log: string;
}

/** Two runs held against each other. What is said of a side holds with the sides exchanged, too. */
export interface RunComparison {
  readonly left: ComparedRun;
  readonly right: ComparedRun;
  /** Every step and group of both runs, in the order of both. */
  readonly rows: readonly StepRow[];
  /** Where the runs part: index of the first row that `parts`, or -1. */
  readonly divergence: number;
  /** Steps, not counting groups, that both went through before they parted, or at all. */
  readonly shared: number;
  /** Steps that took notably longer on one side; the largest difference first. */
  readonly paces: readonly PaceDifference[];
  readonly variables: VariableComparison;
  /** What of the surroundings differs, in the order of {@link RunFact}. */
  readonly facts: readonly RunFact[];
  /** What ended each run, fatal first, then newest. */
  readonly failures: Readonly<Record<Side, readonly ErrorChain[]>>;
}

/** A step or group of both runs, or of one. At least one side is there. */
export interface StepRow {
  readonly left: Step | null;
  readonly right: Step | null;
  /** Why a side is not there; null where both are. */
  readonly absence: Absence | null;
  /** In the order of the type; empty where the step went alike, and where nothing tells whether it did. */
  readonly differences: readonly StepDifference[];
}

/**
 * Why a step stands on one side only: the other run does not have it; did not come so far (it failed before, or its log ends);
 * or began before its log does.
 */
export type Absence = "missing" | "notReached" | "beforeLog";

/**
 * In what a step differs. With `name` and `attempts` alone, the runs still do the same: it has another name in the sequence, or
 * needed more tries.
 */
export type StepDifference = "presence" | "outcome" | "exitCode" | "reason" | "silentFailure" | "name" | "attempts";

export interface PaceDifference {
  readonly row: number;
  /** Right less left, in milliseconds: positive where the right one took longer. */
  readonly byMs: number;
  /** The longer duration by the shorter one; null where that is none. */
  readonly ratio: number | null;
  /** Whether the clock jumped inside one of them. */
  readonly estimated: boolean;
}

export interface VariableComparison {
  /** In the order of the names: first those that one of the runs had set when they parted, then the others. */
  readonly changed: readonly VariableDifference[];
  /** How many differ in what differs from run to run anyway, by the reason for which they are left out. */
  readonly leftOut: Readonly<Record<"bookkeeping" | "identity" | "alike", number>>;
}

export interface VariableDifference {
  /** As the left run spells it, else the right. */
  readonly name: string;
  /** Last value; null where that run has not set it. */
  readonly left: string | null;
  readonly right: string | null;
  /** Whether a run had set it before they parted: it may be why. */
  readonly early: boolean;
}

export type RunFact = "kind" | "name" | "packageId" | "machine" | "boots";
