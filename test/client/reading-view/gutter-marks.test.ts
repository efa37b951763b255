import { expect, it } from "vitest";
import { markedLines } from "../../../client/src/features/reading-view/gutter-marks.ts";

it("marks the first line of each entry, and leaves that of a caret to the light bulb", () => {
  const spans = [
    [3, 5],
    [8, 8],
  ] as const;
  expect(markedLines(spans, [{ line: 4 }])).toEqual([3, 8]);
  expect(markedLines(spans, [{ line: 8 }, { line: 0 }])).toEqual([3]);
});
