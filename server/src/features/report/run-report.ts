import type { Attempt, Boot, Step, TaskSequenceRun } from "../../core/sequence/run-model.ts";
import { isoTime } from "./iso-time.ts";
import type { LineRange, LineReport, RunReport, StepReport } from "./report-types.ts";
import { fileOfEntry, lineOfEntry, type ReportedLog } from "./reported-log.ts";

export function reportRuns(log: ReportedLog): RunReport[] {
  return log.analysis.runs.map((run, index) => reportRun(log, run, index));
}

function reportRun(log: ReportedLog, run: TaskSequenceRun, index: number): RunReport {
  const bias = (entry: number): number | null => (entry < 0 ? null : log.analysis.entryAt(entry).bias);
  const { id, kind, name, packageId, machine, outcome, durationMs, durationEstimated, timeTrusted } = run;
  return {
    id,
    kind,
    name,
    packageId,
    machine,
    outcome,
    ...lineRange(log, run),
    start: isoTime(run.start, bias(run.startEntry)),
    end: isoTime(run.end, bias(run.endEntry)),
    durationMs,
    durationEstimated,
    timeTrusted,
    steps: reportSteps(log, run, index),
    boots: run.boots.map((boot) => ({ kind: boot.kind, ...lineRange(log, boot), ...durationOf(boot) })),
    clockJumps: run.clockJumps.map((jump) => {
      return { kind: jump.kind, ...lineAt(log, jump.entry), byMs: jump.byMs, elapsedMs: jump.elapsedMs };
    }),
    gaps: run.gaps.map(({ entry, fromPointer, toPointer }) => ({ ...lineAt(log, entry), fromPointer, toPointer })),
    variables: run.variables.map((variable) => {
      return { name: variable.name, value: variable.value, secret: variable.secret, ...lineAt(log, variable.entry) };
    }),
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
    childSequence: step.childSequence,
    pointer: step.pointer,
    outcome: step.outcome,
    reason: step.reason,
    exitCode: step.exitCode,
    ...lineRange(log, step),
    ...durationOf(step),
    attempts: step.attempts,
    attemptList: step.attemptList.map((attempt) => {
      return { ...lineRange(log, attempt), ...durationOf(attempt), exitCode: attempt.exitCode };
    }),
    commandLine: step.commandLine,
    process: step.process,
    silentFailure: step.silentFailure && reportSilentFailure(log, step.silentFailure),
    chain: chains.get(index) ?? null,
  }));
}

const reportSilentFailure = (log: ReportedLog, { firstEntry, lastEntry }: NonNullable<Step["silentFailure"]>): LineRange =>
  lineRange(log, { startEntry: firstEntry, endEntry: lastEntry });

const durationOf = ({ durationMs, durationEstimated }: Step | Attempt | Boot) => ({ durationMs, durationEstimated });

export const lineAt = (log: ReportedLog, entry: number): LineReport => ({
  file: fileOfEntry(log, entry),
  line: lineOfEntry(log, entry),
});

function lineRange(log: ReportedLog, { startEntry, endEntry }: Pick<Step, "startEntry" | "endEntry">): LineRange {
  return {
    startFile: startEntry < 0 ? null : fileOfEntry(log, startEntry),
    startLine: startEntry < 0 ? null : lineOfEntry(log, startEntry),
    endFile: endEntry < 0 ? null : fileOfEntry(log, endEntry),
    endLine: endEntry < 0 ? null : lineOfEntry(log, endEntry),
  };
}
