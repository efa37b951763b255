import { describe, expect, it } from "vitest";
import { nearestFailure } from "../../../client/src/features/failures/nearest-failure.ts";
import type { Failure } from "../../../server/src/protocol/requests.ts";

const failure = (line: number): Failure => ({
  chainId: `c${line}`,
  severity: "error",
  range: { start: { line, character: 10 }, end: { line, character: 20 } },
});
const failures = [failure(5), failure(9), failure(30)];

describe("from the caret", () => {
  it.each([
    [{ line: 0, character: 0 }, 0, 2],
    [{ line: 5, character: 9 }, 0, 2],
    [{ line: 5, character: 10 }, 1, 2],
    [{ line: 5, character: 20 }, 1, 2],
    [{ line: 5, character: 21 }, 1, 0],
    [{ line: 9, character: 20 }, 2, 0],
    [{ line: 30, character: 15 }, 0, 1],
    [{ line: 99, character: 0 }, 0, 2],
  ])("%j the next failure is %i, the previous one %i", (caret, next, previous) => {
    expect(nearestFailure(failures, caret, "next")).toBe(next);
    expect(nearestFailure(failures, caret, "previous")).toBe(previous);
  });

  it("a single failure is both, and none is none", () => {
    const caret = { line: 5, character: 20 };
    for (const direction of ["next", "previous"] as const) {
      expect(nearestFailure([failure(5)], caret, direction)).toBe(0);
      expect(nearestFailure([], caret, direction)).toBe(-1);
    }
  });
});
