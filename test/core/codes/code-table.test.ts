import { describe, expect, it } from "vitest";
import { createCodeTable } from "../../../server/src/core/codes/code-table.ts";

const table = createCodeTable({
  version: "lab-1",
  families: ["robocopy", "usmt", "win32"],
  values: [2, 0, 0, 191, 0x800700c1 - 193],
  family: [2, 1, 0, 2, 2],
  symbols: "ERROR_FILE_NOT_FOUND USMT_STATUS_CANCELED - ERROR_BAD_EXE_FORMAT LAB_E_CODE",
  meanings: [
    [0, "A file is missing."],
    [2, "Extra files."],
  ],
});

describe("the code table", () => {
  it("gives every row of a value, in order", () => {
    expect(table.lookup(2)).toEqual([
      { value: 2, symbol: "ERROR_FILE_NOT_FOUND", family: "win32", meaning: "A file is missing." },
      { value: 2, symbol: "USMT_STATUS_CANCELED", family: "usmt", meaning: null },
      { value: 2, symbol: null, family: "robocopy", meaning: "Extra files." },
    ]);
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
    const empty = createCodeTable({ version: "", families: [], values: [], family: [], symbols: "", meanings: [] });
    expect(empty.lookup(0)).toEqual([]);
    expect(empty.bySymbol("")).toEqual([]);
  });
});
