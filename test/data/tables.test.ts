import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCodeTable } from "../../server/src/core/codes/code-table.ts";
import { parseCode } from "../../server/src/core/codes/parse-code.ts";
import type { CodesData } from "../../server/src/data/code-data.ts";

const dataDirectory = path.join(import.meta.dirname, "../../server/src/data");
const MAX_PACKED_BYTES = 150 * 1024;

let outDirectory: string;
let text: string;
let data: CodesData;

beforeAll(async () => {
  const { buildCodes } = (await import(path.join(dataDirectory, "build.mjs"))) as {
    buildCodes(outDir: string): Promise<void>;
  };
  outDirectory = await mkdtemp(path.join(os.tmpdir(), "codes-"));
  await buildCodes(outDirectory);
  text = await readFile(path.join(outDirectory, "codes.json"), "utf8");
  data = JSON.parse(text) as CodesData;
});

afterAll(() => rm(outDirectory, { recursive: true, force: true }));

describe("codes.json", () => {
  it("stays small enough to ship", () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(MAX_PACKED_BYTES);
  });

  it("has columns of one length, ascending values and a version", () => {
    const rows = data.values.length;
    expect(data.family).toHaveLength(rows);
    expect(data.symbols.split(" ")).toHaveLength(rows);
    expect(data.values.every((difference) => difference >= 0)).toBe(true);
    expect(data.version).toMatch(/^[0-9a-f]{12}$/);
  });

  it("gives back every row of the tables", async () => {
    const table = createCodeTable(data);
    for (const { value, family, content } of await rowsOf("symbols.tsv")) {
      expect(table.bySymbol(content)).toContainEqual(expect.objectContaining({ value, family, symbol: content }));
    }
    for (const { value, family, content } of await meaningRows()) {
      expect(table.lookup(value)).toContainEqual(expect.objectContaining({ family, meaning: content }));
    }
  });
});

describe("the sentences", () => {
  it("are whole sentences in plain words that do not repeat a symbol", async () => {
    const meanings = await meaningRows();
    expect(meanings.length).toBeGreaterThanOrEqual(250);
    const odd = meanings.filter(({ content }) => !/^[A-Z].{15,210}\.$/.test(content) || /[A-Z]+_[A-Z_]+/.test(content));
    expect(odd.map(({ content }) => content)).toEqual([]);
  });

  it("cover what deployments meet most", () => {
    const table = createCodeTable(data);
    const silent = COMMON_CODES.filter((code) => {
      const value = parseCode(code) ?? 0;
      const exact = table.lookup(value);
      const carried = value >>> 16 === 0x8007 ? table.lookup(value & 0xffff) : [];
      return ![...exact, ...carried].some(({ meaning }) => meaning !== null);
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

async function rowsOf(name: string): Promise<{ value: number; family: string; content: string }[]> {
  const lines = (await readFile(path.join(dataDirectory, name), "utf8")).split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [value = "", family = "", content = ""] = line.split("\t");
      return { value: Number(value), family, content };
    });
}

async function meaningRows(): ReturnType<typeof rowsOf> {
  const files = await readdir(path.join(dataDirectory, "meanings"));
  return (await Promise.all(files.map((file) => rowsOf(path.join("meanings", file))))).flat();
}
