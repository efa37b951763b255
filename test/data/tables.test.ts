import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCodeTable } from "../../server/src/core/codes/code-table.ts";
import type { CodeMeaning, CodeTable } from "../../server/src/core/codes/code-types.ts";
import { explainCode } from "../../server/src/core/codes/explain.ts";
import { parseCode } from "../../server/src/core/codes/parse-code.ts";
import type { CodesData } from "../../server/src/data/code-data.ts";
import { expectGolden } from "../golden.ts";
import { dataDirectory, rowsOf, symbolRows, type TableRow } from "./table-rows.ts";

const MAX_PACKED_BYTES = 350_000;

let outDirectory: string;
let text: string;
let table: CodeTable;
let rows: readonly CodeMeaning[];

beforeAll(async () => {
  const { buildCodes } = (await import(path.join(dataDirectory, "build.mjs"))) as {
    buildCodes(outDir: string): Promise<void>;
  };
  outDirectory = await mkdtemp(path.join(os.tmpdir(), "codes-"));
  await buildCodes(outDirectory);
  text = await readFile(path.join(outDirectory, "codes.json"), "utf8");
  table = createCodeTable(JSON.parse(text) as CodesData);
  rows = Array.from({ length: table.size }, (_, row) => table.rowAt(row));
});

afterAll(() => rm(outDirectory, { recursive: true, force: true }));

describe("codes.json", () => {
  it("stays small enough to ship", () => {
    expect(deflateRawSync(text, { level: 9 }).length).toBeLessThan(MAX_PACKED_BYTES);
  });

  it("knows 19,000 values by symbol or meaning, each with its family", () => {
    const known = rows.filter(({ symbol, meaning }) => symbol !== null || meaning !== null);
    expect(new Set(known.map(({ value }) => value)).size).toBeGreaterThanOrEqual(19_000);
  });

  it("gives back the rows of the tables, all of them and no others", () => {
    const named = rows.filter(({ symbol }) => symbol !== null).map(({ value, family, symbol }) => line(value, family, symbol));
    expect(named.sort()).toEqual(withText(symbolRows(), ([symbol]) => symbol !== "-"));
    const meanings = rows.flatMap(({ value, family, meaning }) => (meaning === null ? [] : [line(value, family, meaning)]));
    expect(meanings.sort()).toEqual(withText(rowsOf("meanings")));
    const looks = rows.flatMap(({ value, family, usually, lookFirst }) =>
      usually === null ? [] : [line(value, family, usually, lookFirst)],
    );
    expect(looks.sort()).toEqual(withText(rowsOf("first-looks")));
  });

  it("has a row for each value without a symbol", () => {
    const keys = new Set(rows.map(({ value, family }) => line(value, family)));
    const nameless = symbolRows().filter(({ texts: [symbol] }) => symbol === "-");
    expect(nameless.filter(({ value, family }) => !keys.has(line(value, family)))).toEqual([]);
  });

  it("is in order of value", () => {
    expect(rows.filter(({ value }, i) => value < (rows[i - 1]?.value ?? 0))).toEqual([]);
  });

  it("finds every row by value and by symbol", () => {
    for (const row of rows) expect(table.lookup(row.value).includes(row)).toBe(true);
    for (const row of rows.filter((_, i) => i % 97 === 0)) {
      if (row.symbol !== null) expect(table.bySymbol(row.symbol.toLowerCase())).toContain(row);
    }
  });
});

describe("the tables of symbols", () => {
  it("change only on purpose", () => {
    const all = symbolRows();
    const families = [...new Set(all.map(({ family }) => family))].sort();
    const summary = {
      rows: all.length,
      values: new Set(all.map(({ value }) => value)).size,
      families: Object.fromEntries(families.map((name) => [name, all.filter(({ family }) => family === name).length])),
      sha256: createHash("sha256").update(withText(all).join("\n")).digest("hex"),
    };
    expectGolden(path.join(import.meta.dirname, "tables.expected.json"), `${JSON.stringify(summary, null, 2)}\n`);
  });

  it("are in order of value, file by file", () => {
    const all = symbolRows();
    const fileOf = ({ at }: TableRow): string => at.replace(/:\d+$/, "");
    const late = all.filter((row, i) => {
      const before = all[i - 1];
      return before !== undefined && fileOf(before) === fileOf(row) && before.value > row.value;
    });
    expect(late).toEqual([]);
  });
});

describe("the meanings", () => {
  it("cover what deployments meet most", () => {
    const silent = COMMON_CODES.filter((code) => {
      const { candidates } = explainCode(parseCode(code) ?? 0, undefined, table);
      return candidates.every(({ meaning }) => meaning === null);
    });
    expect(silent).toEqual([]);
  });
});

const COMMON_CODES = [
  ..."0x80070002 0x80070003 0x80070005 0x80070032 0x80070035 0x80070057 0x80070070 0x800700C1 0x8007007E 0x80070490".split(" "),
  ..."0x800704CF 0x8007052E 0x80070643 0x80070BC2 0x80072EE2 0x80072EE7 0x80072EFD 0x80072F8F 0x80004005 0x80004004".split(" "),
  ..."0x80040101 0x80040102 0x80040103 0x80040104 0x80041002 0x8007045D 0x80091007 0x87D00324 0x87D00607 0x87D00269".split(" "),
  ..."0x800F0954 0x800F081F 0x80240022 0x8024401C 0xC1900101 0xC1900208 0xC1900210 1603 1618 1619 1605 3010 1641 16389".split(
    " ",
  ),
  ..."0xC0000005 0xC0000135".split(" "),
];

/** Rows as sorted lines. */
function withText(all: readonly TableRow[], wanted: (texts: readonly string[]) => boolean = () => true): string[] {
  return all
    .filter(({ texts }) => wanted(texts))
    .map(({ value, family, texts }) => line(value, family, ...texts))
    .sort();
}

const line = (...cells: readonly (number | string | null)[]): string => cells.join("\t");
