import { describe, expect, it } from "vitest";
import { asksForCompletions } from "../../../client/src/features/markdown/asking-word.ts";

/** The keys of a line at which its words ask, by what stands before the caret. */
function askedAt(line: string, isMarkdown = true): string[] {
  return Array.from({ length: line.length }, (_, i) => line.slice(0, i + 1)).filter((typed) =>
    asksForCompletions(typed, typed.length, isMarkdown),
  );
}

describe("a word that is typed", () => {
  it.each([
    ["smsts", ["smsts"]],
    ["  smsts", ["  smsts"]],
    ["CCM_E_NOT_FOUND", ["CCM_E"]],
    ["It was ERROR_BAD_EXE", ["It was ERROR_B"]],
    ["See KB2910552 and kb12", ["See KB29", "See KB2910552 and kb12"]],
    ["On smsts, 0x80070005 and CCM, KB 29, WSUS_1, my_E, a-KB12, 1CCM_E", []],
    ["Smsts is a word, too: an smsts.log", ["Smsts"]],
    ["MACHINE_NAMES are _E", ["MACHINE_N"]],
  ])("%s", (line, asked) => {
    expect(askedAt(line)).toEqual(asked);
  });

  it("asks for no note where none is completed", () => {
    expect(askedAt("smsts", false)).toEqual([]);
    expect(asksForCompletions("smsts and more", 5, true)).toBe(false);
  });

  it("asks for nothing before other letters", () => {
    expect(asksForCompletions("KB2910", 4, true)).toBe(false);
  });
});
