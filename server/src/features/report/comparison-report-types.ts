import type { ChainReport } from "./report-types.ts";

/**
 * What `diff --format json` prints, as `schemas/comparison-report.schema.json` describes it. Scripts depend on it: fields are
 * added, never changed. Lines, times, durations and numbers are those of `report-types.ts`.
 */
export interface ComparisonReport {
  readonly schema: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly left: ComparedRunReport;
  readonly right: ComparedRunReport;
  /** Steps, not counting groups, that both went through before they parted, or at all. */
  readonly shared: number;
  /** Index of the step where the runs part, or null. */
  readonly divergence: number | null;
  /** What of the surroundings differs. */
  readonly facts: readonly ("kind" | "name" | "packageId" | "machine" | "boots")[];
  /** Every step and group of both runs, in the order of both. */
  readonly steps: readonly ComparedStepReport[];
  /** Steps that took notably longer on one side; the largest difference first. */
  readonly paces: readonly PaceReport[];
  readonly variables: readonly ChangedVariableReport[];
  /** How many more differ as they do from run to run. */
  readonly variablesLeftOut: { readonly bookkeeping: number; readonly identity: number; readonly alike: number };
}

export interface ComparedRunReport {
  readonly id: string;
  readonly kind: "taskSequence" | "mdt";
  readonly name: string | null;
  readonly packageId: string | null;
  readonly machine: string | null;
  readonly outcome: string;
  /** First line of its first entry. */
  readonly file: string;
  readonly line: number;
  /** 1-based, among the runs of its log. */
  readonly number: number;
  readonly runs: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly durationMs: number | null;
  readonly durationEstimated: boolean;
  /** What was running between the starts of the computer, in order. */
  readonly boots: readonly ("winPE" | "setup" | "fullOS" | "unknown")[];
  /** What ended it, fatal first. */
  readonly failures: readonly ChainReport[];
}

export interface ComparedStepReport {
  readonly left: StepSideReport | null;
  readonly right: StepSideReport | null;
  readonly absence: "missing" | "notReached" | "beforeLog" | null;
  readonly differences: readonly ("presence" | "outcome" | "exitCode" | "reason" | "silentFailure" | "name" | "attempts")[];
}

export interface StepSideReport {
  readonly kind: "group" | "step";
  readonly name: string;
  readonly path: readonly string[];
  readonly pointer: number | null;
  readonly outcome: string;
  readonly reason: string | null;
  readonly exitCode: number | null;
  readonly durationMs: number | null;
  readonly durationEstimated: boolean;
  readonly attempts: number;
  /** First line of its first entry. */
  readonly file: string | null;
  readonly line: number | null;
}

export interface PaceReport {
  /** Index of the step. */
  readonly step: number;
  /** Right less left. */
  readonly byMs: number;
  readonly ratio: number | null;
  readonly estimated: boolean;
}

export interface ChangedVariableReport {
  readonly name: string;
  /** Last value; null where that run has not set it. */
  readonly left: string | null;
  readonly right: string | null;
  /** Whether a run had set it before they parted. */
  readonly early: boolean;
}
