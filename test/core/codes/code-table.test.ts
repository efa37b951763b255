import { describe, expect, it } from "vitest";
import { createCodeTable } from "../../../server/src/core/codes/code-table.ts";

const silent = { meaning: null, usually: null, lookFirst: null };
const nothing = { rows: [], text: "" };
const table = createCodeTable({
  version: "lab-1",
  families: ["robocopy", "usmt", "win32"],
  values: [2, 0, 0, 191, 0x800700c1 - 193],
  family: [2, 1, 0, 2, 2],
  symbols: "ERROR_FILE_NOT_FOUND USMT_STATUS_CANCELED - ERROR_BAD_EXE_FORMAT LAB_E_CODE",
  meanings: { rows: [0, 2], text: "A file is missing.\nExtra files." },
  usually: { rows: [0], text: "The package lacks it." },
  lookFirst: { rows: [0], text: "Look at the package." },
});

describe("the code table", () => {
  it("gives every row of a value, in order", () => {
    expect(table.lookup(2)).toEqual([
      {
        value: 2,
        symbol: "ERROR_FILE_NOT_FOUND",
        family: "win32",
        meaning: "A file is missing.",
        usually: "The package lacks it.",
        lookFirst: "Look at the package.",
      },
      { ...silent, value: 2, symbol: "USMT_STATUS_CANCELED", family: "usmt" },
      { ...silent, value: 2, symbol: null, family: "robocopy", meaning: "Extra files." },
    ]);
  });

  it("gives its rows by number, in order of value", () => {
    const rows = Array.from({ length: table.size }, (_, row) => table.rowAt(row));
    expect(rows.map(({ value }) => value)).toEqual([2, 2, 2, 193, 0x800700c1]);
    expect(rows[3]).toMatchObject({ symbol: "ERROR_BAD_EXE_FORMAT", family: "win32" });
  });

  it("gives the same row as the same object", () => {
    expect(table.lookup(193)).toBe(table.lookup(193));
    expect(table.lookup(193)[0]).toBe(table.rowAt(3));
    expect(table.bySymbol("ERROR_BAD_EXE_FORMAT")[0]).toBe(table.rowAt(3));
  });

  it.each([-1, 5, 0.5, Number.NaN])("has no row %f", (row) => {
    expect(() => table.rowAt(row)).toThrow(RangeError);
  });

  it("holds values of all 32 bits", () => {
    expect(table.lookup(0x800700c1)).toMatchObject([{ value: 0x800700c1, symbol: "LAB_E_CODE" }]);
  });

  it.each([0, 1, 3, 194, 0xffffffff, -1])("has nothing for %i, without arithmetic", (value) => {
    expect(table.lookup(value)).toEqual([]);
  });

  it("finds symbols in any case, and no value without one", () => {
    expect(table.bySymbol("error_bad_exe_format")).toMatchObject([{ value: 193 }]);
    expect(table.bySymbol("-")).toEqual([]);
    expect(table.bySymbol("ERROR_NONE_SUCH")).toEqual([]);
  });

  it("may be empty", () => {
    const empty = createCodeTable({
      ...{ version: "", families: [], values: [], family: [], symbols: "" },
      ...{ meanings: nothing, usually: nothing, lookFirst: nothing },
    });
    expect(empty.lookup(0)).toEqual([]);
    expect(empty.bySymbol("")).toEqual([]);
    expect(empty.size).toBe(0);
  });
});
