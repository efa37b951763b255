import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dataDirectory } from "./table-rows.ts";

/** Where Debian and its kin keep the headers; another folder by environment. */
const headers = process.env.MINGW_HEADERS ?? "/usr/share/mingw-w64/include";
const hasHeaders = existsSync(path.join(headers, "winerror.h"));

const tables = path.join(dataDirectory, "symbols/headers");
const committed = new Map(readdirSync(tables).map((file) => [file, readFileSync(path.join(tables, file), "utf8")]));
const releaseOf = (text: string): string | undefined => /^# \S+ of mingw-w64 (.+)$/m.exec(text)?.[1];

describe("the tables made from headers", () => {
  it("say of which header and release each is", () => {
    expect(new Set([...committed.values()].map(releaseOf)).size).toBe(1);
    for (const [file, text] of committed) expect(text).toMatch(new RegExp(`^# ${path.parse(file).name}\\.h of mingw-w64 \\d`));
  });

  if (hasHeaders) {
    it("are what the headers say", async () => {
      const { importHeaders } = (await import(path.join(dataDirectory, "import-headers.mjs"))) as {
        importHeaders(folder: string): Promise<ReadonlyMap<string, string>>;
      };
      const made = await importHeaders(headers);
      expect([...made.keys()].sort()).toEqual([...committed.keys()].sort());
      for (const [file, text] of made) {
        const known = committed.get(file) ?? "";
        // Another release adds and drops names, but gives none a new number.
        if (releaseOf(text) === releaseOf(known)) expect(text).toBe(known);
        else expect(changed(symbolsOf(known), symbolsOf(text))).toEqual([]);
      }
    });
  }
});

/** `value family` by symbol. */
function symbolsOf(text: string): ReadonlyMap<string, string> {
  const rows = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(rows.map((row) => row.split("\t")).map(([value, family, symbol = ""]) => [symbol, `${value} ${family}`]));
}

const changed = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...before].flatMap(([symbol, row]) => ((after.get(symbol) ?? row) === row ? [] : [symbol]));
