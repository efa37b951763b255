import type { RunComparison, Side, StepRow } from "../../core/compare/comparison.ts";
import type { Step } from "../../core/sequence/run-model.ts";
import { reportChain } from "./chain-report.ts";
import type { ComparedRunReport, ComparedStepReport, ComparisonReport, StepSideReport } from "./comparison-report-types.ts";
import { isoTime } from "./iso-time.ts";
import type { ReportedLog } from "./reported-log.ts";
import { lineAt } from "./run-report.ts";

/** Two runs as `diff --format json` prints them. */
export function reportComparison(comparison: RunComparison, tool: ComparisonReport["tool"]): ComparisonReport {
  const logs = { left: logOf(comparison, "left"), right: logOf(comparison, "right") };
  const step = (row: StepRow): ComparedStepReport => ({
    left: row.left && reportSide(logs.left, row.left),
    right: row.right && reportSide(logs.right, row.right),
    absence: row.absence,
    differences: row.differences,
  });
  const { rows, divergence, shared, facts, paces, variables } = comparison;
  return {
    schema: 1,
    tool,
    left: runReport(comparison, "left", logs.left),
    right: runReport(comparison, "right", logs.right),
    shared,
    divergence: divergence < 0 ? null : divergence,
    facts,
    steps: rows.map(step),
    paces: paces.map(({ row, byMs, ratio, estimated }) => ({ step: row, byMs, ratio, estimated })),
    variables: variables.changed,
    variablesLeftOut: variables.leftOut,
  };
}

const logOf = (comparison: RunComparison, side: Side): ReportedLog => ({
  analysis: comparison[side].analysis,
  bytes: new Map(),
  notes: [],
  names: { shown: (name) => name, uriOf: (name) => name },
});

function runReport(comparison: RunComparison, side: Side, log: ReportedLog): ComparedRunReport {
  const { analysis, run } = comparison[side];
  const { id, kind, name, packageId, machine, outcome, durationMs, durationEstimated, boots } = run;
  const bias = (entry: number): number | null => analysis.detailOf(entry).bias;
  return {
    id,
    kind,
    name,
    packageId,
    machine,
    outcome,
    ...lineAt(log, run.startEntry),
    number: analysis.runs.indexOf(run) + 1,
    runs: analysis.runs.length,
    start: isoTime(run.start, bias(run.startEntry)),
    end: isoTime(run.end, bias(run.endEntry)),
    durationMs,
    durationEstimated,
    boots: boots.map((boot) => boot.kind),
    failures: comparison.failures[side].map((chain) => reportChain(log, chain)),
  };
}

function reportSide(log: ReportedLog, step: Step): StepSideReport {
  const { kind, name, path, pointer, outcome, reason, exitCode, durationMs, durationEstimated, attempts } = step;
  const entry = step.startEntry >= 0 ? step.startEntry : step.endEntry;
  const place = entry < 0 ? { file: null, line: null } : lineAt(log, entry);
  return { kind, name, path, pointer, outcome, reason, exitCode, durationMs, durationEstimated, attempts, ...place };
}
