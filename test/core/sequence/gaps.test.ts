import { describe, expect, it } from "vitest";
import { runsOfLines, stepIn } from "./runs-of.ts";

const ENGINE = "Starting Task Sequence Engine . . . ";
const instruction = (name: string, pointer: number): string =>
  `Start executing an instruction. Instruction name: ${name}. Instruction pointer: ${pointer}`;
const success = (name: string): string => `Successfully completed the action (${name}) with the exit win32 code 0`;
const next = (pointer: number): string => `Set a global environment variable _SMSTSNextInstructionPointer=${pointer}`;
const runsAt = (lines: readonly string[], fileStarts: readonly number[]) =>
  runsOfLines(
    lines.map((line) => `08:00:00 ${line}`),
    fileStarts,
  );

describe("entries that are missing between two files", () => {
  it("show by a step without a verdict", () => {
    const runs = runsAt([ENGINE, instruction("A", 0), instruction("D", 3)], [0, 2]);
    expect(runs[0]?.gaps).toEqual([{ entry: 2, fromPointer: 0, toPointer: 3 }]);
    expect(stepIn(runs, "A").outcome).toBe("unknown");
  });

  it("show by an instruction that is not the next one", () => {
    const lines = [ENGINE, instruction("A", 0), success("A"), next(1), instruction("D", 3)];
    expect(runsAt(lines, [0, 4])[0]?.gaps).toEqual([{ entry: 4, fromPointer: 0, toPointer: 3 }]);
  });

  it("show by a verdict on a step that has not begun", () => {
    const runs = runsAt([ENGINE, instruction("A", 0), success("A"), success("C")], [0, 3]);
    expect(runs[0]?.gaps).toEqual([{ entry: 3, fromPointer: 0, toPointer: null }]);
    expect(stepIn(runs, "C")).toMatchObject({ startEntry: -1, durationMs: null });
  });

  it("are none where the next file goes on with the step, or with the next instruction", () => {
    const lines = [ENGINE, instruction("A", 0), success("A"), next(1), instruction("B", 1), success("B")];
    for (const at of [2, 3, 4, 5]) expect(runsAt(lines, [0, at])[0]?.gaps).toEqual([]);
  });

  it("are none where a skipped group jumps over its steps, or within one file", () => {
    const lines = [
      ENGINE,
      instruction("G", 0),
      "The group (G) has been skipped because it is disabled",
      "Execution of the instruction (G) has been skipped",
      instruction("D", 3),
    ];
    expect(runsAt(lines, [0, 4])[0]?.gaps).toEqual([]);
    expect(runsAt([ENGINE, instruction("A", 0), instruction("D", 3)], [0])[0]?.gaps).toEqual([]);
  });
});

describe("an instruction that starts twice", () => {
  it("is one step with two attempts, also where the log has lost why", () => {
    const lines = [ENGINE, instruction("A", 4), success("A"), instruction("A", 4), success("A")];
    expect(stepIn(runsAt(lines, [0, 3]), "A").attemptList).toMatchObject([
      { startEntry: 1, endEntry: 2, exitCode: 0 },
      { startEntry: 3, endEntry: 4, exitCode: 0 },
    ]);
  });

  it("ends an attempt that a restart cut short with the boot", () => {
    const lines = [ENGINE, instruction("A", 4), "[Child] working", ENGINE, instruction("A", 4), success("A")];
    expect(stepIn(runsAt(lines, [0]), "A").attemptList).toMatchObject([
      { startEntry: 1, endEntry: 2, exitCode: null },
      { startEntry: 4, endEntry: 5, exitCode: 0 },
    ]);
  });
});
