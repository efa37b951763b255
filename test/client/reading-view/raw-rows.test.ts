import { describe, expect, it } from "vitest";
import { rowsAfterClick, rowsWithCaret } from "../../../client/src/features/reading-view/raw-rows.ts";
import { range, row } from "./answers.ts";

const rows = [row(0), row(1)];
const at = (character: number, line = 0) => ({ line, character });

describe("a caret", () => {
  it.each([1, 6, 13, 19])("inside a hidden part shows the raw text: character %i", (character) => {
    expect(rowsWithCaret(rows, [at(character)])).toEqual(new Set([0]));
  });

  it.each([0, 7, 9, 12, 20])("at the edge of one, or in the message, does not: character %i", (character) => {
    expect(rowsWithCaret(rows, [at(character)])).toEqual(new Set());
  });

  it("does so on every row that has one", () => {
    expect(rowsWithCaret(rows, [at(3), at(15, 1)])).toEqual(new Set([0, 1]));
  });

  it("counts in a hidden part over several lines", () => {
    const tall = row(0, { range: range("0:0-2:5"), message: range("0:7-0:12") });
    expect(rowsWithCaret([tall], [at(0, 1)])).toEqual(new Set([0]));
  });
});

describe("a click", () => {
  it("shows no raw text", () => {
    expect(rowsAfterClick(rows, [], [at(3)])).toEqual(new Set());
  });

  it("leaves the raw text it was on, and takes away that of others", () => {
    expect(rowsAfterClick(rows, [row(0)], [at(9)])).toEqual(new Set([0]));
    expect(rowsAfterClick(rows, [row(0)], [at(9, 1)])).toEqual(new Set());
  });

  it("holds for the same row in a later answer", () => {
    expect(rowsAfterClick([row(7), row(0)], [row(0)], [at(9)])).toEqual(new Set([1]));
  });
});
