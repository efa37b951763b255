import { expect, it } from "vitest";
import type * as vscode from "vscode";
import { selectedSpan } from "../../../client/src/features/elapsed/selected-span.ts";

type Place = readonly [line: number, character: number];

const selection = (start: Place, end: Place = start) =>
  ({
    start: { line: start[0], character: start[1] },
    end: { line: end[0], character: end[1] },
  }) as unknown as vscode.Selection;

/** `line:character-line:character`; every line has a hundred characters. */
function span(...selections: vscode.Selection[]): string | null {
  const found = selectedSpan(selections, () => 100);
  return found && [found.start, found.end].map(({ line, character }) => `${line}:${character}`).join("-");
}

it("is none of a single caret, and none of carets on one place", () => {
  expect(span(selection([3, 4]))).toBeNull();
  expect(span(selection([3, 4]), selection([3, 4]))).toBeNull();
  expect(span()).toBeNull();
});

it("is that of a selection", () => {
  expect(span(selection([3, 4], [7, 2]))).toBe("3:4-7:2");
});

it("does not mean a line before whose first character a selection ends, but one that a caret stands on", () => {
  expect(span(selection([3, 4], [7, 0]))).toBe("3:4-6:100");
  expect(span(selection([3, 4]), selection([7, 0]))).toBe("3:4-7:0");
});

it("goes from the first to the last of several, in whatever order they were made", () => {
  expect(span(selection([9, 1], [9, 5]), selection([2, 8]), selection([5, 0], [6, 0]))).toBe("2:8-9:5");
});
