import { describe, expect, it } from "vitest";
import { comparePace } from "../../../server/src/core/compare/compare-pace.ts";
import type { Step } from "../../../server/src/core/sequence/run-model.ts";
import { makeSteps } from "./make-steps.ts";

const [plain] = makeSteps("Apply");

/** The difference of one step, in seconds; null where it is not notable. */
function paceOf(left: number | null, right: number | null, other: Partial<Step> = {}): number | null {
  if (plain === undefined) throw new Error("no step");
  const step = (seconds: number | null, more: Partial<Step> = {}): Step => ({
    ...plain,
    ...more,
    durationMs: seconds === null ? null : seconds * 1000,
  });
  const row = { left: step(left), right: step(right, other), absence: null, differences: [] };
  const [pace] = comparePace([row]);
  return pace === undefined ? null : pace.byMs / 1000;
}

describe("a step took notably longer", () => {
  it.each([
    [10, 20, 10],
    [10, 19, null],
    [20, 30, 10],
    [100, 140, null],
    [100, 150, 50],
    [150, 100, -50],
    [0, 10, 10],
    [1000, 1300, 300],
    [1000, 1299, null],
    [null, 100, null],
    [100, null, null],
  ])("of %s and %s seconds: %s", (left, right, by) => {
    expect(paceOf(left, right)).toBe(by);
  });

  it.each(["failed", "failedContinued", "skipped", "running", "unknown"] as const)("never where it %s", (outcome) => {
    expect(paceOf(10, 100, { outcome })).toBe(null);
  });

  it("never of a group, whose steps tell", () => {
    expect(paceOf(10, 100, { kind: "group" })).toBe(null);
  });

  it("by an estimate where a clock jumped, the largest difference first", () => {
    const step = (durationMs: number, durationEstimated = false): Step => ({ ...(plain as Step), durationMs, durationEstimated });
    const rows = [
      { left: step(10_000), right: step(30_000) },
      { left: step(90_000, true), right: step(10_000) },
    ].map((row) => ({ ...row, absence: null, differences: [] }));
    expect(comparePace(rows)).toEqual([
      { row: 1, byMs: -80_000, ratio: 9, estimated: true },
      { row: 0, byMs: 20_000, ratio: 3, estimated: false },
    ]);
  });
});
