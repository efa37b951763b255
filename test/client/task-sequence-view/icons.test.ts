import { expect, it } from "vitest";
import { iconOf } from "../../../client/src/features/task-sequence-view/icons.ts";
import type { TaskSequenceNodeKind, TaskSequenceOutcome } from "../../../server/src/protocol/task-sequence.ts";

const outcomes: readonly TaskSequenceOutcome[] = [
  "succeeded",
  "silentFailure",
  "failed",
  "failedContinued",
  "skipped",
  "running",
  "goesOn",
  "unknown",
];
const kinds: readonly TaskSequenceNodeKind[] = ["boot", "attempt", "gap", "clockJump", "variables", "variable"];

it("has a shape of its own for each outcome, and for what has none", () => {
  const shapes = [
    ...outcomes.map((outcome) => iconOf({ kind: "step", outcome }).name),
    ...kinds.map((kind) => iconOf({ kind, outcome: null }).name),
  ];
  expect(new Set(shapes).size).toBe(outcomes.length + kinds.length);
});
