import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const dataDirectory = path.join(import.meta.dirname, "../../server/src/data");

/** A row of a table as it is written: value and family, then the texts of the other columns. */
export interface TableRow {
  readonly value: number;
  readonly family: string;
  readonly texts: readonly string[];
  /** `meanings/win32.tsv:12`. */
  readonly at: string;
}

/** The rows of every table in a folder of the data directory, in order of the files' names. */
export function rowsOf(folder: string): TableRow[] {
  const files = readdirSync(path.join(dataDirectory, folder)).filter((file) => file.endsWith(".tsv"));
  return files.sort().flatMap((file) => rowsOfFile(`${folder}/${file}`));
}

/** The rows with a symbol, `-` where a value has none. */
export const symbolRows = (): TableRow[] => [...rowsOf("symbols/headers"), ...rowsOf("symbols/documented")];

function rowsOfFile(name: string): TableRow[] {
  const lines = readFileSync(path.join(dataDirectory, name), "utf8").split("\n");
  return lines.flatMap((line, i) => {
    if (line === "" || line.startsWith("#")) return [];
    const [value = "", family = "", ...texts] = line.split("\t");
    return [{ value: Number(value), family, texts, at: `${name}:${i + 1}` }];
  });
}
