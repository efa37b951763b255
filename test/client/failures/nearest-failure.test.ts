import { describe, expect, it } from "vitest";
import { nearestFailure } from "../../../client/src/features/failures/nearest-failure.ts";
import type { Failure } from "../../../server/src/protocol/requests.ts";

const uri = "file:///logs/smsts.log";
const failure = (line: number, file = uri): Failure => ({
  chainId: `c${line}`,
  uri: file,
  severity: "error",
  range: { start: { line, character: 10 }, end: { line, character: 20 } },
});
const log = { files: [uri], failures: [failure(5), failure(9), failure(30)] };

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
    expect(nearestFailure(log, { uri, ...caret }, "next")).toBe(next);
    expect(nearestFailure(log, { uri, ...caret }, "previous")).toBe(previous);
  });

  it("a single failure is both, and none is none", () => {
    const caret = { uri, line: 5, character: 20 };
    for (const direction of ["next", "previous"] as const) {
      expect(nearestFailure({ files: [uri], failures: [failure(5)] }, caret, direction)).toBe(0);
      expect(nearestFailure({ files: [uri], failures: [] }, caret, direction)).toBe(-1);
    }
  });

  it("leads through all files of a log", () => {
    const older = "file:///logs/smsts-20240618-091500.log";
    const both = { files: [older, uri], failures: [failure(40, older), failure(5)] };
    expect(nearestFailure(both, { uri, line: 2, character: 0 }, "previous")).toBe(0);
    expect(nearestFailure(both, { uri, line: 2, character: 0 }, "next")).toBe(1);
    expect(nearestFailure(both, { uri: older, line: 50, character: 0 }, "next")).toBe(1);
    expect(nearestFailure(both, { uri, line: 9, character: 0 }, "next")).toBe(0);
  });
});
