import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleJson, visibleLine, visibleText } from "../../server/src/features/visible-text.ts";

const UNSAFE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe("visibleText", () => {
  it.each([
    ["colours", "a \x1b[31;1mred\x1b[0m b", "a red b"],
    ["8-bit control sequences", "a \x9b2Jb", "a b"],
    ["titles", "a\x1b]0;owned\x07b", "ab"],
    ["links", "\x1b]8;;http://x\x1b\\label\x1b]8;;\x1b\\", "label"],
    ["8-bit strings", "a\x9d0;owned\x9cb", "ab"],
    ["a reset", "a\x1bcb", "ab"],
    ["a sequence that never ends, keeping what follows", "a\x1b]0;rest of the message", "a0;rest of the message"],
    ["bells and backspaces", "a\x07\x08b", "ab"],
    ["direction overrides", "exe.\u202egpj\u202c", "exe.gpj"],
  ])("removes %s", (_, text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  it("keeps tabs, line ends and other scripts", () => {
    expect(visibleText("Größe\t日本\r\nnext\rlast")).toBe("Größe\t日本\nnext\nlast");
  });

  it("leaves nothing unsafe in any text", () => {
    const hostile = fc.string({
      unit: fc.constantFrom("\x1b", "\x9b", "\x9d", "]", "[", "0", ";", "m", "\x07", "\\", "a", "\u202e"),
    });
    fc.assert(fc.property(hostile, (text) => !UNSAFE.test(visibleText(text))));
  });
});

describe("visibleLine", () => {
  it("joins lines", () => expect(visibleLine("Failed.\r\n  is no program")).toBe("Failed. is no program"));
  it("shortens", () => expect(visibleLine("abcdef", 4)).toBe("abc…"));
});

describe("visibleJson", () => {
  it("stands for the same value without a control character", () => {
    const value = { message: "\x1b[31m\x9b2J\u202e \u7f8e" };
    const text = visibleJson(value);
    expect(text).not.toMatch(UNSAFE);
    expect(JSON.parse(text)).toEqual(value);
  });
});
