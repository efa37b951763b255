import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../server/src/core/analysis.ts";
import type { Step, TaskSequenceRun } from "../../../server/src/core/sequence/run-model.ts";
import { expectGolden } from "../../golden.ts";
import { analyseFixture, bareEngine, fixtureLog, fixturesDirectory, lineOf } from "../analyse-fixture.ts";

/** Each directory's `runs.expected.txt` tells the whole run model of its log. */
const cases = [
  "child-sequence",
  "interleaved-threads",
  "mdt-deployment",
  "mdt-failure",
  "restart-in-another-zone",
  "restart-unasked",
  "retry-after-restart",
  "retry-in-place",
  "script-throws",
  "start-in-stack",
  "three-runs",
  "variables",
];

describe("the run model", () => {
  it.each(cases)("of %s", (name) => {
    const analysis = analyseFixture(name);
    const text = analysis.runs.map((run) => describeRun(analysis, run)).join("\n");
    expectGolden(path.join(fixturesDirectory, name, "runs.expected.txt"), text);
  });

  it.each(cases)("of %s holds together", (name) => {
    for (const run of bareEngine.analyze(readFileSync(fixtureLog(name))).runs) expectWhole(run);
  });
});

/** What is true of every run. */
function expectWhole({ boots, steps, startEntry, endEntry, clockJumps }: TaskSequenceRun): void {
  expect(boots[0]?.startEntry).toBe(startEntry);
  expect(boots.at(-1)?.endEntry).toBe(endEntry);
  for (const [i, boot] of boots.entries()) {
    expect(boot.endEntry).toBeGreaterThanOrEqual(boot.startEntry);
    if (i > 0) expect(boot.startEntry).toBe((boots[i - 1]?.endEntry ?? -1) + 1);
  }
  for (const [i, step] of steps.entries()) {
    expect(step.parent).toBeLessThan(i);
    const parent = steps[step.parent];
    expect(step.path).toEqual(parent === undefined ? [] : [...parent.path, parent.name]);
    expect(step.attemptList).toHaveLength(step.attempts);
    expect(step.attemptList.at(-1)?.startEntry).toBe(step.lastAttemptEntry);
    expect(step.attemptList[0]?.startEntry).toBe(step.startEntry);
    expect(step.durationMs ?? 0).toBeGreaterThanOrEqual(0);
  }
  for (const { elapsedMs } of clockJumps) expect(elapsedMs).toBeGreaterThanOrEqual(0);
}

function describeRun(analysis: Analysis, run: TaskSequenceRun): string {
  const line = (entry: number): string => (entry < 0 ? "?" : String(lineOf(analysis, entry)));
  const lines = (part: { readonly startEntry: number; readonly endEntry: number }): string =>
    `lines ${line(part.startEntry)}-${line(part.endEntry)}`;
  const span = (part: { readonly durationMs: number | null; readonly durationEstimated: boolean }): string =>
    part.durationMs === null ? "no duration" : `${part.durationEstimated ? "about " : ""}${part.durationMs} ms`;
  const stepText = (step: Step): string[] => {
    const marks = [
      step.kind === "group" ? (step.childSequence ? "child sequence" : "group") : `pointer ${step.pointer ?? "?"}`,
      step.reason === null ? step.outcome : `${step.outcome} (${step.reason})`,
      lines(step),
      span(step),
      ...(step.exitCode === null ? [] : [`exit ${step.exitCode}`]),
      ...(step.process === null ? [] : [`${step.process} at ${line(step.commandEntry)}`]),
      ...(step.silentFailure === null
        ? []
        : [`threw at ${line(step.silentFailure.firstEntry)}-${line(step.silentFailure.lastEntry)}`]),
    ];
    const indent = "  ".repeat(step.path.length + 1);
    const attempts = step.attemptList.map(
      (attempt) => `${indent}  attempt: ${lines(attempt)}, ${span(attempt)}, exit ${attempt.exitCode}`,
    );
    return [`${indent}${step.name}: ${marks.join(", ")}`, ...(step.attempts > 1 ? attempts : [])];
  };
  return [
    `${run.kind} ${run.name}, package ${run.packageId}, on ${run.machine}: ${run.outcome}, ${lines(run)}, ${span(run)}`,
    `  start ${iso(run.start)}, end ${iso(run.end)}${run.timeTrusted ? "" : ", times not trusted"}`,
    ...run.boots.map((boot) => `  boot ${boot.kind} (told at ${line(boot.kindEntry)}): ${lines(boot)}, ${span(boot)}`),
    ...run.clockJumps.map(
      (jump) =>
        `  ${jump.kind} at ${line(jump.entry)}: by ${jump.byMs} ms, elapsed ${jump.elapsedMs} ms, bias ${jump.biasBefore} to ${jump.biasAfter}`,
    ),
    ...run.gaps.map((gap) => `  gap at ${line(gap.entry)}: ${gap.fromPointer} to ${gap.toPointer}`),
    ...run.steps.flatMap(stepText),
    ...run.variables.map(({ name, value, entry }) => `  ${name} = ${value ?? "(secret)"} (${line(entry)})`),
    "",
  ].join("\n");
}

const iso = (time: number | null): string => (time === null ? "?" : new Date(time).toISOString());
