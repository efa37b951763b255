import { describe, expect, it } from "vitest";
import { createCodeSearch } from "../../../server/src/core/codes/search-codes.ts";
import { codeRow, tableOf } from "./code-rows.ts";

const search = createCodeSearch(
  tableOf([
    codeRow({ value: 2, symbol: "ERROR_FILE_NOT_FOUND", meaning: "A file that was asked for is missing." }),
    codeRow({ value: 8, family: "robocopy", meaning: "Some files could not be copied." }),
    codeRow({ value: 24, symbol: "ERROR_BAD_LENGTH" }),
    codeRow({
      value: 112,
      symbol: "ERROR_DISK_FULL",
      meaning: "No room is left.",
      usually: "A small disk.",
      lookFirst: "The partition step.",
    }),
    codeRow({ value: 193, symbol: "ERROR_BAD_EXE_FORMAT", meaning: "This Windows cannot run the program." }),
    codeRow({ value: 403, symbol: "ERROR_PROCESS_MODE_NOT_BACKGROUND" }),
    codeRow({ value: 1009, symbol: "ERROR_BADDB" }),
    codeRow({ value: 12002, symbol: "ERROR_WINHTTP_TIMEOUT", family: "winhttp", meaning: "No answer came in time." }),
    codeRow({ value: 12007, symbol: "ERROR_WINHTTP_NAME_NOT_RESOLVED", family: "winhttp" }),
    codeRow({ value: 0x800b_0101, symbol: "CERT_E_EXPIRED", family: "certificate", meaning: "A certificate is out of date." }),
    codeRow({ value: 0x87d0_0215, family: "configmgr-client", meaning: "An object is missing on the client." }),
    codeRow({
      value: 0x87d0_0324,
      family: "configmgr-client",
      meaning: "The detection did not find it.",
      usually: "A rule that is wrong.",
    }),
    codeRow({ value: 0xc000_007f, symbol: "STATUS_DISK_FULL", family: "ntstatus" }),
  ]),
);

/** What is found, as `number symbol` or `number (family)`. */
function found(query: string, limit = 50): string[] {
  return search.find(query, limit).hits.map(({ value, meaning }) => {
    const number = value < 0x1_0000 ? String(value) : `0x${value.toString(16).toUpperCase()}`;
    return meaning === null ? number : `${number} ${meaning.symbol ?? `(${meaning.family})`}`;
  });
}

describe("a number", () => {
  it.each([
    ["193", "193 ERROR_BAD_EXE_FORMAT"],
    [" c1 ", "193 ERROR_BAD_EXE_FORMAT"],
    ["0xC1", "193 ERROR_BAD_EXE_FORMAT"],
    ["800700C1", "0x800700C1 ERROR_BAD_EXE_FORMAT"],
    ["0x(800700c1)", "0x800700C1 ERROR_BAD_EXE_FORMAT"],
    ["-2147024703", "0x800700C1 ERROR_BAD_EXE_FORMAT"],
    ["2147942593", "0x800700C1 ERROR_BAD_EXE_FORMAT"],
    ["(Error: 800700C1; Source: Windows)", "0x800700C1 ERROR_BAD_EXE_FORMAT"],
    ["87d00324", "0x87D00324 (configmgr-client)"],
  ])("%j finds %s first", (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  it("has its likelier reading before the other", () => {
    expect(found("193")).toEqual(["193 ERROR_BAD_EXE_FORMAT", "403 ERROR_PROCESS_MODE_NOT_BACKGROUND"]);
  });

  it.each([
    ["0x87D00", ["0x87D00324 (configmgr-client)", "0x87D00215 (configmgr-client)"]],
    ["80070", ["0x80070070 ERROR_DISK_FULL", "0x80070002 ERROR_FILE_NOT_FOUND", "0x800700C1 ERROR_BAD_EXE_FORMAT"]],
    ["0x80072EE", ["0x80072EE2 ERROR_WINHTTP_TIMEOUT", "0x80072EE7 ERROR_WINHTTP_NAME_NOT_RESOLVED"]],
    ["1200", ["12002 ERROR_WINHTTP_TIMEOUT", "12007 ERROR_WINHTTP_NAME_NOT_RESOLVED"]],
    ["-21470247", ["0x80070070 ERROR_DISK_FULL"]],
    ["21479425", ["0x80070070 ERROR_DISK_FULL"]],
  ])("that begins with %j finds what it may become, the better known first", (query, codes) => {
    expect(found(query).slice(0, codes.length)).toEqual(codes);
  });

  it("that is a digit short is understood", () => {
    expect(found("0x8007002")[0]).toBe("0x80070002 ERROR_FILE_NOT_FOUND");
  });

  it("in no table is found as it is: first where it has the shape of a code, else alone", () => {
    expect(found("87D00325")).toEqual(["0x87D00325"]);
    expect(found("4711")).toEqual(["4711"]);
    expect(found("120")).toEqual(["12002 ERROR_WINHTTP_TIMEOUT", "12007 ERROR_WINHTTP_NAME_NOT_RESOLVED"]);
  });

  it("is ranked for its place", () => {
    const context = { component: "", process: "robocopy.exe", source: null, exit: true };
    expect(search.find("8", 50, context).hits[0]?.meaning?.family).toBe("robocopy");
  });
});

describe("a name", () => {
  it.each([
    ["error_bad_exe_format", ["193 ERROR_BAD_EXE_FORMAT"]],
    ["ERROR_BAD", ["193 ERROR_BAD_EXE_FORMAT", "24 ERROR_BAD_LENGTH", "1009 ERROR_BADDB"]],
    ["bad exe", ["193 ERROR_BAD_EXE_FORMAT"]],
    ["exe bad", ["193 ERROR_BAD_EXE_FORMAT"]],
    ["BAD_E", ["193 ERROR_BAD_EXE_FORMAT"]],
    ["disk full", ["112 ERROR_DISK_FULL", "0xC000007F STATUS_DISK_FULL"]],
    ["DISKS", ["112 ERROR_DISK_FULL", "0xC000007F STATUS_DISK_FULL"]],
    ["ISK_FU", ["112 ERROR_DISK_FULL", "0xC000007F STATUS_DISK_FULL"]],
  ])("is found by %j", (query, codes) => {
    expect(found(query)).toEqual(codes);
  });
});

describe("words", () => {
  it.each([
    ["no room left", ["112 ERROR_DISK_FULL"]],
    ["the certificates are out of date", ["0x800B0101 CERT_E_EXPIRED"]],
    ["robocopy 8", ["8 (robocopy)"]],
    ["winhttp answer", ["12002 ERROR_WINHTTP_TIMEOUT"]],
    ["partition step", ["112 ERROR_DISK_FULL"]],
    // In a symbol before in a sentence.
    ["file", ["2 ERROR_FILE_NOT_FOUND", "8 (robocopy)"]],
  ])("%j find what is told of a code", (query, codes) => {
    expect(found(query)).toEqual(codes);
  });

  it.each(["", "  ", "?!", "nothing of the kind", "ж"])("%j find nothing", (query) => {
    expect(search.find(query, 50)).toEqual({ hits: [], more: 0 });
  });
});

it("says how many more there are", () => {
  expect(search.find("ERROR", 3)).toMatchObject({ hits: { length: 3 }, more: 5 });
  expect(search.find("0x8007", 2)).toMatchObject({ hits: { length: 2 }, more: 6 });
  expect(search.find("193", 1)).toMatchObject({ hits: { length: 1 }, more: 1 });
});
