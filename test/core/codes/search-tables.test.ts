import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type CodeSearch, createCodeSearch } from "../../../server/src/core/codes/search-codes.ts";
import { loadCodeTable } from "../../../server/src/host/code-table.ts";

let search: CodeSearch;
let size: number;

beforeAll(async () => {
  const table = await loadCodeTable(path.join(import.meta.dirname, "../../../server/dist"));
  size = table.size;
  search = createCodeSearch(table);
});

/** Symbols of the first codes found; the family where there is none. */
const first = (query: string, count: number): (string | undefined)[] =>
  search.find(query, count).hits.map(({ meaning }) => meaning?.symbol ?? meaning?.family);

describe("in the tables that ship", () => {
  it.each([
    ["193", "ERROR_BAD_EXE_FORMAT"],
    ["c1", "ERROR_BAD_EXE_FORMAT"],
    ["800700C1", "ERROR_BAD_EXE_FORMAT"],
    ["-2147024703", "ERROR_BAD_EXE_FORMAT"],
    ["bad exe", "ERROR_BAD_EXE_FORMAT"],
    ["disk full", "ERROR_DISK_FULL"],
    ["access denied", "ERROR_ACCESS_DENIED"],
    ["file not found", "ERROR_FILE_NOT_FOUND"],
    ["E_FAIL", "E_FAIL"],
    ["12175", "ERROR_WINHTTP_SECURE_FAILURE"],
    ["winhttp secure failure", "ERROR_WINHTTP_SECURE_FAILURE"],
    ["0x8024401c", "WU_E_PT_HTTP_STATUS_REQUEST_TIMEOUT"],
    ["3010", "ERROR_SUCCESS_REBOOT_REQUIRED"],
    ["0x8007002", "ERROR_FILE_NOT_FOUND"],
  ])("%j finds %s first", (query, symbol) => {
    expect(first(query, 1)).toEqual([symbol]);
  });

  it("what begins alike stands before what only holds the words", () => {
    for (const symbol of first("ERROR_BAD", 10)) expect(symbol).toMatch(/^ERROR_BAD_/);
    for (const symbol of first("CERT_E_", 10)) expect(symbol).toMatch(/^CERT_E_/);
  });

  it("words of the meaning find what has no symbol", () => {
    expect(first("robocopy 8", 1)).toEqual(["robocopy"]);
    expect(search.find("0x87D003", 5).hits.map(({ value }) => value >>> 8)).toEqual(Array(5).fill(0x87d003));
  });

  it("nothing is left out of the count", () => {
    const all = search.find("ERROR", size);
    const some = search.find("ERROR", 50);
    expect(all.more).toBe(0);
    expect(some.hits).toEqual(all.hits.slice(0, 50));
    expect(some.more).toBe(all.hits.length - 50);
  });
});
