import { expect, it } from "vitest";
import { createCodeSearch } from "../../server/src/core/codes/search-codes.ts";
import { findCodes } from "../../server/src/features/found-codes.ts";
import { codeRow, tableOf } from "../core/codes/code-rows.ts";
import { analyze, failedRun, record } from "./marked-log.ts";

const codes = tableOf([
  codeRow({ value: 8, symbol: "ERROR_NOT_ENOUGH_MEMORY" }),
  codeRow({ value: 8, family: "robocopy", meaning: "Some files could not be copied. Try again." }),
  codeRow({ value: 193, symbol: "ERROR_BAD_EXE_FORMAT", meaning: "No program for this Windows." }),
  ...Array.from({ length: 60 }, (_, i) => codeRow({ value: 2000 + i, symbol: `ERROR_MANY_${i}` })),
  codeRow({ value: 0x87d0_0324, family: "configmgr-client", meaning: "It was not detected." }),
]);
const search = createCodeSearch(codes);
const find = (query: string) => findCodes(query, search, codes, null);

it("makes a row of each meaning of a number as typed", () => {
  expect(find("-2147024703")).toEqual({
    codes: [
      {
        code: "0x800700C1",
        symbol: "ERROR_BAD_EXE_FORMAT",
        meant: { family: "win32", symbol: "ERROR_BAD_EXE_FORMAT" },
        label: "0x800700C1 · ERROR_BAD_EXE_FORMAT",
        description: "Win32 · Win32 193",
        detail: "No program for this Windows.",
        explanation: "ERROR_BAD_EXE_FORMAT: No program for this Windows",
        searchUrl: "https://learn.microsoft.com/en-us/search/?terms=0x800700C1%20ERROR_BAD_EXE_FORMAT",
      },
    ],
    more: 0,
  });
});

it.each([
  ["193", "193 · ERROR_BAD_EXE_FORMAT", "Win32 · 0x800700C1"],
  ["bad exe", "193 · ERROR_BAD_EXE_FORMAT", "Win32 · 0x800700C1"],
  ["robocopy", "8", "Robocopy"],
  ["detected", "0x87D00324", "ConfigMgr client · -2016410844"],
  ["0x8BADF00D", "0x8BADF00D", "-1951535091"],
])("labels %j by the form that people know", (query, label, description) => {
  expect(find(query).codes[0]).toMatchObject({ label, description });
});

it("tells of a number in no table what its parts tell", () => {
  expect(find("0x80240FFE").codes[0]).toMatchObject({
    meant: null,
    detail: expect.stringContaining("the Windows Update agent"),
    explanation: "",
  });
});

it("explains the meaning that the row is about", () => {
  const [memory, robocopy] = find("8").codes;
  expect([memory?.explanation, robocopy?.explanation]).toEqual(["ERROR_NOT_ENOUGH_MEMORY", "Some files could not be copied"]);
  expect(robocopy?.searchUrl).toBeNull();
});

it("ranks for the place where the text was seen", () => {
  const analysis = analyze(
    [record("Executing command line: robocopy.exe a b"), record("Process completed with exit code 8", { second: 1 })].join("\n"),
  );
  expect(findCodes("8", search, codes, { analysis, line: 1 }).codes[0]?.meant?.family).toBe("robocopy");
  expect(findCodes("8", search, codes, { analysis: analyze(failedRun()), line: 900 }).codes[0]?.meant?.family).toBe("win32");
});

it("stops at what somebody reads, and says how many more there are", () => {
  const { codes: rows, more } = find("ERROR_MANY");
  expect([rows.length, more]).toEqual([50, 10]);
});
