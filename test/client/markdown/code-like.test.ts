import { describe, expect, it } from "vitest";
import { codeLikeAt } from "../../../client/src/features/markdown/code-like.ts";

/** Every code-like part of a line. */
function partsOf(line: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= line.length; at++) {
    const span = codeLikeAt(line, at);
    if (span) found.add(line.slice(span.start, span.end));
  }
  return [...found];
}

describe("looks like a code", () => {
  it.each([
    ["It ended with 0x80070005.", "0x80070005"],
    ["It ended with `0X800700c1`, again.", "0X800700c1"],
    ["(80070005)", "80070005"],
    ["C1900208 blocks the upgrade", "C1900208"],
    ["-2147024891 in the registry", "-2147024891"],
    ["ended with 2147942405.", "2147942405"],
    ["exit code 1603", "1603"],
    ["Error code: `16389`.", "16389"],
    ["**error** [5]", "5"],
    ["error 5, then it stopped", "5"],
    ["0xC1900101-0x20017", "0xC1900101"],
  ])("in %j: %s", (line, expected) => {
    expect(partsOf(line)[0]).toBe(expected);
  });
});

describe("does not look like one", () => {
  it.each([
    ["a GUID", "{80070005-51a7-4c41-9f41-c2d7db3b4d01} and 3f2b-80070005-8c5e7fda"],
    ["a commit", "fixed in 87d0032411f0c2a9b6e51c3c9a7d2f8e4b1a0c93, or 87d0032"],
    ["a version", "5.00.9012.1000, or 10.1.22000"],
    ["a date and a number", "2024-04-16 at 09:14, 1,603 computers, KB2910552"],
    ["a word", "deadbeefcafe 0xyz 0x80070005ff"],
    ["an ordinary sentence", "The code was reviewed in room 12."],
  ])("%s", (_what, line) => {
    expect(partsOf(line)).toEqual([]);
  });
});

it("has its ends, and nothing beyond them", () => {
  const line = "see 0x80070005 there";
  expect([3, 4, 14, 15].map((at) => codeLikeAt(line, at) !== null)).toEqual([false, true, true, false]);
});

it("takes a long line in its stride", () => {
  expect(codeLikeAt(`${"error ".repeat(100_000)}5`, 600_001)).toEqual({ start: 600_000, end: 600_001 });
});
