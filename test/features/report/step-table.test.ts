import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Step, TaskSequenceRun } from "../../../server/src/core/sequence/run-model.ts";
import { type ShownSteps, stepTable } from "../../../server/src/features/report/step-table.ts";
import { fixtures } from "../../cli/run-cli.ts";
import { analyseFixture, bareEngine } from "../../core/analyse-fixture.ts";
import { expectGolden } from "../../golden.ts";

const plain = { dim: String, red: String, yellow: String };

function runOf(name: string): TaskSequenceRun {
  const [run] = analyseFixture(name).runs;
  if (run === undefined) throw new Error(`${name} holds no run`);
  return run;
}

/** The first run of a log with so many steps, of which those named have failed. */
function longRun(length: number, outcome: TaskSequenceRun["outcome"], failed: readonly number[] = []): TaskSequenceRun {
  const run = runOf("disk-full");
  const [group, model] = run.steps;
  if (group === undefined || model === undefined) throw new Error("disk-full holds no steps");
  const steps = Array.from({ length }, (_, i): Step => {
    const step = {
      ...model,
      parent: 0,
      path: [group.name],
      name: `Step ${i}`,
      outcome: failed.includes(i) ? "failed" : "succeeded",
    };
    return step as Step;
  });
  return { ...run, outcome, steps: [group, ...steps] };
}

const names = (run: TaskSequenceRun, shown: ShownSteps): string[] => stepTable(run, shown, plain).slice(1);

describe("the table of a run's steps", () => {
  it.each(["restart-in-another-zone", "script-throws", "mdt-failure", "retry-in-place", "child-sequence"])("%s", (name) => {
    const text = `${stepTable(runOf(name), "auto", plain).join("\n")}\n`;
    expectGolden(path.join(fixtures, name, "steps.expected.table"), text);
  });

  it("is the whole of a short run, and nothing of a long one that went well", () => {
    expect(names(longRun(39, "succeeded"), "auto")).toHaveLength(40);
    expect(stepTable(longRun(40, "succeeded"), "auto", plain)).toEqual([]);
  });

  it("is what failed of a long one, with the groups around it", () => {
    const lines = names(longRun(60, "failed", [7, 58]), "auto");
    expect(lines.map((line) => line.replace(/ {2,}/g, " ").trim())).toEqual([
      expect.stringMatching(/^failed .* Install Operating System$/),
      expect.stringMatching(/^> failed .* Step 7$/),
      expect.stringMatching(/^> failed .* Step 58$/),
      "58 steps more; --steps all lists them",
    ]);
  });

  it("is what a person asks for", () => {
    expect(names(longRun(60, "failed", [7]), "all")).toHaveLength(61);
    expect(names(longRun(5, "failed", [2]), "failed")).toHaveLength(3);
    expect(stepTable(longRun(5, "failed", [2]), "none", plain)).toEqual([]);
  });

  it("shows an HRESULT in hexadecimal, and cuts what is too long", () => {
    const run = runOf("disk-full");
    const [, step] = run.steps;
    const steps = [{ ...(step as Step), name: "x".repeat(200), exitCode: 0x80070070 }];
    const [, line = ""] = stepTable({ ...run, steps }, "all", plain);
    expect(line).toContain("0x80070070");
    expect(line.length).toBeLessThan(140);
  });

  it("prints no escape of a step's name", () => {
    const record = (message: string): string =>
      `<![LOG[${message}]LOG]!><time="08:00:00.000+000" date="05-05-2024" component="TSManager" context="" type="1" thread="1" file="a:1">`;
    const hostile = [
      "Starting Task Sequence Engine . . . ",
      "Start executing an instruction. Instruction name: \x1b[2JA. Instruction pointer: 0",
    ];
    const [run] = bareEngine.analyzeText(hostile.map(record).join("\r\n")).runs;
    expect(stepTable(run as TaskSequenceRun, "all", plain).join("\n")).not.toContain("\x1b");
  });

  it("cuts names for a narrow terminal, and never what is noted on them", () => {
    const run = longRun(2, "succeeded");
    const [group, step] = run.steps;
    if (group === undefined || step === undefined) throw new Error("no steps");
    const long = { ...step, name: "Install the records client for wards ".repeat(2).trim(), attempts: 2 };
    const lines = stepTable({ ...run, steps: [group, long] }, "all", plain, 72);
    expect(lines.at(-1)).toHaveLength(72);
    expect(lines.at(-1)).toMatch(/ Install the records cl… \(2 attempts\)$/);
    const narrow = stepTable({ ...run, steps: [group, long] }, "all", plain, 10);
    expect(narrow.at(-1)).toMatch(/ Install the records… \(2 attempts\)$/);
  });
});
