import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdit, editBetween, editsWithCut, withoutCut } from "../../../client/src/features/incident-note/note-edit.ts";
import { noteWordStart } from "../../../client/src/features/incident-note/typed-word.ts";

describe("the word that somebody typed for a note", () => {
  it.each<[string, number | null]>([
    ["smsts|", 0],
    ["sm|", 0],
    ["  SMSTS|  ", 2],
    ["s|", null],
    ["smstx|", null],
    ["a smsts|", null],
    ["smsts| is", null],
    ["smstslog|", null],
    ["smsts", null],
  ])("%s", (marked, start) => {
    expect(noteWordStart(marked.replace("|", ""), Math.max(0, marked.indexOf("|")))).toBe(start);
  });

  it("goes in the same step in which the note comes", () => {
    const cases = fc.record({
      text: fc.string({ maxLength: 20 }),
      at: fc.nat(20),
      length: fc.nat(6),
      start: fc.nat(20),
      end: fc.nat(20),
    });
    fc.assert(
      fc.property(cases, ({ text, at, length, start, end }) => {
        const cut = { start: Math.min(at, text.length), end: Math.min(at + length, text.length) };
        const rest = withoutCut(text, cut);
        const [from = 0, to = 0] = [start, end].map((offset) => Math.min(offset, rest.length)).sort((a, b) => a - b);
        const edit = { start: from, end: to, text: "NOTE", blockAt: from };
        const edits = editsWithCut(edit, cut).sort((a, b) => b.start - a.start);
        for (const [i, { end: last }] of edits.slice(1).entries()) expect(last).toBeLessThanOrEqual(edits[i]?.start ?? 0);
        expect(edits.reduce(applyEdit, text)).toBe(applyEdit(rest, edit));
      }),
    );
  });
});

describe("the edit between two texts", () => {
  const part = fc.array(fc.constantFrom("a", "b", "\r\n", "😀", "😁", " "), { maxLength: 12 }).map((parts) => parts.join(""));

  it("makes the one of the other, and cuts no line end and no character in two", () => {
    fc.assert(
      fc.property(part, part, (before, after) => {
        const edit = editBetween(before, after);
        expect(edit === null ? before : applyEdit(before, edit)).toBe(after);
        for (const at of edit === null ? [] : [edit.start, edit.end]) {
          expect(before.slice(Math.max(0, at - 1), at + 1)).not.toMatch(/\r\n|[\ud800-\udbff][\udc00-\udfff]/);
        }
      }),
    );
  });

  it("is no more than what differs", () => {
    expect(editBetween("one two three", "one 2 three")).toEqual({ start: 4, end: 7, text: "2" });
    expect(editBetween("a", "a")).toBeNull();
  });
});
