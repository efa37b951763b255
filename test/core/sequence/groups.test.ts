import { describe, expect, it } from "vitest";
import { runsOfLines, stepIn } from "./runs-of.ts";

const instruction = (name: string, pointer: number): string =>
  `Start executing an instruction. Instruction name: ${name}. Instruction pointer: ${pointer}`;
const success = (name: string): string => `Successfully completed the action (${name}) with the exit win32 code 0`;
const begun = (name: string): string => `The group (${name}) has been successfully started`;
const ended = (name: string): string => `The group (${name}) has been successfully completed`;
const stack = (pointers: string): string => `Set a global environment variable _SMSTSInstructionStackString=${pointers}`;
const runsFrom = (lines: readonly string[]) => runsOfLines(lines.map((line) => `08:00:00 ${line}`));

describe("nested groups", () => {
  it("take the steps that the log told before it named them", () => {
    const runs = runsFrom([success("A"), stack("0 4"), instruction("B", 6), success("B"), ended("Inner"), ended("Outer")]);
    expect(stepIn(runs, "A").path).toEqual(["Outer", "Inner"]);
    expect(stepIn(runs, "B").path).toEqual(["Outer", "Inner"]);
    expect(stepIn(runs, "Inner")).toMatchObject({ path: ["Outer"], pointer: 4, startEntry: -1, outcome: "succeeded" });
    expect(stepIn(runs, "Outer")).toMatchObject({ path: [], pointer: 0, startEntry: -1, outcome: "succeeded" });
  });

  it("stand around a group that the log saw begin", () => {
    const runs = runsFrom([
      instruction("Inner", 4),
      begun("Inner"),
      stack("0 4"),
      instruction("B", 5),
      success("B"),
      ended("Inner"),
      ended("Outer"),
    ]);
    expect(stepIn(runs, "B").path).toEqual(["Outer", "Inner"]);
    expect(stepIn(runs, "Inner")).toMatchObject({ startEntry: 0, path: ["Outer"] });
  });

  it("are left out where no line names them", () => {
    const runs = runsFrom([success("A"), stack("0 4"), instruction("B", 6), success("B")]);
    expect(runs[0]?.steps.map(({ name, path }) => [name, path])).toEqual([
      ["A", []],
      ["B", []],
    ]);
  });

  it("end unseen when they leave the engine's stack", () => {
    const runs = runsFrom([
      "Starting Task Sequence Engine . . . ",
      instruction("First", 0),
      begun("First"),
      stack("0"),
      stack(""),
      instruction("Second", 9),
      begun("Second"),
      instruction("C", 10),
      success("C"),
    ]);
    expect(stepIn(runs, "First").outcome).toBe("unknown");
    expect(stepIn(runs, "C").path).toEqual(["Second"]);
  });

  it("keep a verdict that comes behind the stack", () => {
    const runs = runsFrom([
      "Starting Task Sequence Engine . . . ",
      instruction("First", 0),
      begun("First"),
      stack("0"),
      stack(""),
      "The execution of the group (First) has failed and the execution has been aborted. An action failed.",
    ]);
    expect(runs[0]?.steps).toMatchObject([{ name: "First", outcome: "failed", startEntry: 1, endEntry: 5 }]);
  });
});
