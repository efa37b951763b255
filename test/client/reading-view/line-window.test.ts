import { expect, it } from "vitest";
import { isCovered, wantedLines } from "../../../client/src/features/reading-view/line-window.ts";

it("asks for three screens each way", () => {
  expect(wantedLines([[1000, 1049]], 5000)).toEqual([[850, 1199]]);
});

it("stays in the document", () => {
  expect(wantedLines([[0, 49]], 60)).toEqual([[0, 59]]);
  expect(wantedLines([[0, 0]], 1)).toEqual([[0, 0]]);
});

it("asks for the parts that folding leaves in sight, those that touch as one", () => {
  expect(
    wantedLines(
      [
        [90, 99],
        [5000, 5009],
      ],
      9000,
    ),
  ).toEqual([
    [60, 129],
    [4970, 5039],
  ]);
  expect(
    wantedLines(
      [
        [90, 99],
        [130, 139],
      ],
      9000,
    ),
  ).toEqual([[60, 169]]);
});

it("asks for no more surroundings than a tall screen needs", () => {
  const [[first, last] = [0, 0]] = wantedLines([[50_000, 52_000]], 200_000);
  expect(last - first).toBeLessThan(4700);
});

it("is content while a screen each way is left", () => {
  const fetched = wantedLines([[1000, 1049]], 5000);
  expect(isCovered([[1000, 1049]], fetched, 5000)).toBe(true);
  expect(isCovered([[1100, 1149]], fetched, 5000)).toBe(true);
  expect(isCovered([[1101, 1150]], fetched, 5000)).toBe(false);
  expect(isCovered([[900, 949]], fetched, 5000)).toBe(true);
  expect(isCovered([[899, 948]], fetched, 5000)).toBe(false);
});

it("wants no line before the first or behind the last", () => {
  expect(isCovered([[0, 49]], [[0, 99]], 100)).toBe(true);
  expect(isCovered([[50, 99]], [[0, 99]], 100)).toBe(true);
});
