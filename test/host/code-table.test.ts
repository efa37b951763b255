import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadCodeTable } from "../../server/src/host/code-table.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), "codes "));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe("loading the code table", () => {
  it("reads the one the build made", async () => {
    const table = await loadCodeTable(path.join(import.meta.dirname, "../../server/dist"));
    expect(table.lookup(193)).toMatchObject([{ symbol: "ERROR_BAD_EXE_FORMAT", family: "win32" }, { family: "bugcheck" }]);
    expect(table.bySymbol("E_FAIL")).toMatchObject([{ value: 0x80004005 }]);
  });

  it("names the missing file and the mend", async () => {
    const file = path.join(directory, "codes.json");
    await expect(loadCodeTable(directory)).rejects.toThrow(`Cannot read the code tables ${file}: run 'npm run build'.`);
  });

  it.each(["", "{", "[]", "null", '{"values":5}'])("says so of a damaged one: %s", async (text) => {
    await writeFile(path.join(directory, "codes.json"), text);
    await expect(loadCodeTable(directory)).rejects.toThrow(/codes\.json are damaged: run 'npm run build'/);
  });
});
