import type { Step, TaskSequenceRun } from "../../core/sequence/run-model.ts";
import { isoTime } from "./iso-time.ts";
import type { LineRange, RunReport, StepReport } from "./report-types.ts";
import { lineOfEntry, type ReportedLog } from "./reported-log.ts";

export function reportRuns(log: ReportedLog): RunReport[] {
  return log.analysis.runs.map((run, index) => reportRun(log, run, index));
}

function reportRun(log: ReportedLog, run: TaskSequenceRun, index: number): RunReport {
  const bias = (entry: number): number | null => (entry < 0 ? null : log.analysis.entryAt(entry).bias);
  const { id, name, packageId, machine, outcome, durationMs } = run;
  return {
    id,
    name,
    packageId,
    machine,
    outcome,
    ...lineRange(log, run),
    start: isoTime(run.start, bias(run.startEntry)),
    end: isoTime(run.end, bias(run.endEntry)),
    durationMs,
    steps: reportSteps(log, run, index),
  };
}

function reportSteps(log: ReportedLog, run: TaskSequenceRun, runIndex: number): StepReport[] {
  const chains = new Map<number, string>();
  for (const chain of log.analysis.chains) {
    if (chain.run === runIndex && !chains.has(chain.step)) chains.set(chain.step, chain.id);
  }
  return run.steps.map((step, index) => ({
    id: step.id,
    kind: step.kind,
    name: step.name,
    path: step.path,
    pointer: step.pointer,
    outcome: step.outcome,
    reason: step.reason,
    exitCode: step.exitCode,
    ...lineRange(log, step),
    durationMs: step.durationMs,
    attempts: step.attempts,
    chain: chains.get(index) ?? null,
  }));
}

function lineRange(log: ReportedLog, { startEntry, endEntry }: TaskSequenceRun | Step): LineRange {
  return {
    startFile: startEntry < 0 ? null : log.path,
    startLine: startEntry < 0 ? null : lineOfEntry(log, startEntry),
    endFile: endEntry < 0 ? null : log.path,
    endLine: endEntry < 0 ? null : lineOfEntry(log, endEntry),
  };
}
