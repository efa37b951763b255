import { expect, it } from "vitest";
import { runsOfLines } from "./runs-of.ts";

const END = ["08:00:02 Task Sequence Engine failed! Code: enExecutionFail"];

it.each([
  "Failed to run the last action: Apply Image v1.0 (x64). Execution of task sequence failed.",
  "Failed to run the last action: Apply Image v1.0 (x64). Result: -2147024784. Execution of task sequence failed.",
])("names the step of which the log holds nothing else: %s", (statement) => {
  const [run] = runsOfLines([`08:00:01 ${statement}`, ...END]);
  expect(run?.outcome).toBe("failed");
  expect(run?.steps).toHaveLength(1);
  expect(run?.steps[0]).toMatchObject({ name: "Apply Image v1.0 (x64)", outcome: "failed", startEntry: -1, endEntry: 0 });
});

it("leaves the verdict on a step that the log knows as it is", () => {
  const [run] = runsOfLines([
    "08:00:00 Start executing an instruction. Instruction name: Apply Image. Instruction pointer: 4",
    "08:00:01 Failed to run the action: Apply Image.",
    "08:00:02 Failed to run the last action: Apply Image. Result: -2147024784. Execution of task sequence failed.",
    ...END,
  ]);
  expect(run?.steps).toHaveLength(1);
  expect(run?.steps[0]).toMatchObject({ name: "Apply Image", outcome: "failed", startEntry: 0, endEntry: 1 });
});
