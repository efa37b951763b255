// The tables beside this file: one row a line, tab-separated; layout in README.md.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const here = import.meta.dirname;

/**
 * The rows of every table in a folder, in order of the files' names: `{ value, family, texts, at }` with so many texts.
 *
 * @throws Error with file and line for a row it cannot read
 */
export async function readTables(folder, texts = 1) {
  const files = (await readdir(path.join(here, folder))).filter((file) => file.endsWith(".tsv")).sort();
  return (await Promise.all(files.map((file) => readTable(`${folder}/${file}`, texts)))).flat();
}

async function readTable(name, count) {
  const rows = [];
  for (const [i, line] of (await readFile(path.join(here, name), "utf8")).split(/\r?\n/).entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const at = `${name}:${i + 1}`;
    const [number = "", family = "", ...texts] = line.split("\t");
    if (!/^(0x[0-9A-F]{8}|\d{1,5})$/.test(number))
      throw new Error(`${at}: "${number}" is neither 0x and 8 digits nor a decimal up to 65535`);
    if (!/^[a-z][a-z0-9-]*$/.test(family)) throw new Error(`${at}: "${family}" is no family name`);
    if (texts.length !== count || texts.includes("")) throw new Error(`${at}: expected value, family and ${count} text(s)`);
    rows.push({ value: Number(number), family, texts, at });
  }
  return rows;
}

/** A row as a line. */
export function formatRow({ value, family, texts }) {
  const number = value <= 0xffff ? String(value) : `0x${value.toString(16).toUpperCase().padStart(8, "0")}`;
  return `${[number, family, ...texts].join("\t")}\n`;
}
