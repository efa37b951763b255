// Makes server/dist/codes.json from the tables beside this file. Their layout: README.md; that of the result: code-data.ts.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const here = import.meta.dirname;

/** Writes `codes.json` into `outDir`, which must exist. Throws with file and line for a row it cannot read. */
export async function buildCodes(outDir) {
  const [symbols, meanings] = await Promise.all([readTable("symbols.tsv"), readFolder("meanings")]);
  await writeFile(path.join(outDir, "codes.json"), JSON.stringify(joinTables(symbols, meanings)));
}

/** The rows of all tables in a folder, in order of their names. */
async function readFolder(name) {
  const files = (await readdir(path.join(here, name))).filter((file) => file.endsWith(".tsv")).sort();
  return (await Promise.all(files.map((file) => readTable(path.join(name, file))))).flat();
}

/** Rows `{ value, family, text, at }` of a tab-separated file; blank lines and `#` comments are skipped. */
async function readTable(name) {
  const text = await readFile(path.join(here, name), "utf8");
  const rows = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const at = `${name}:${i + 1}`;
    const [number = "", family = "", content = "", ...rest] = line.split("\t");
    if (!/^(0x[0-9A-F]{8}|\d{1,5})$/.test(number))
      throw new Error(`${at}: "${number}" is neither 0x and 8 digits nor a decimal up to 65535`);
    if (!/^[a-z][a-z0-9-]*$/.test(family)) throw new Error(`${at}: "${family}" is no family name`);
    if (content === "" || rest.length > 0) throw new Error(`${at}: expected value, family and text`);
    rows.push({ value: Number(number), family, text: content, at });
  }
  return rows;
}

/** A sentence belongs to the first symbol of its value and family, or makes a row without a symbol. */
function joinTables(symbols, meanings) {
  const rows = symbols.map(({ value, family, text }) => ({ value, family, symbol: text, meaning: null }));
  const firstOf = new Map();
  for (const row of rows) {
    const key = `${row.value} ${row.family}`;
    if (!firstOf.has(key)) firstOf.set(key, row);
  }
  for (const { value, family, text, at } of meanings) {
    const key = `${value} ${family}`;
    const row = firstOf.get(key) ?? { value, family, symbol: null, meaning: null };
    if (row.meaning !== null) throw new Error(`${at}: second meaning for ${key}`);
    row.meaning = text;
    if (firstOf.has(key)) continue;
    firstOf.set(key, row);
    rows.push(row);
  }
  rows.sort((a, b) => a.value - b.value);
  return encode(rows);
}

function encode(rows) {
  const families = [...new Set(rows.map((row) => row.family))].sort();
  return {
    version: createHash("sha256").update(JSON.stringify(rows)).digest("hex").slice(0, 12),
    families,
    values: rows.map((row, i) => row.value - (rows[i - 1]?.value ?? 0)),
    family: rows.map((row) => families.indexOf(row.family)),
    symbols: rows.map((row) => row.symbol ?? "-").join(" "),
    meanings: rows.flatMap((row, i) => (row.meaning === null ? [] : [[i, row.meaning]])),
  };
}
