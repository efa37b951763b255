import { readFile } from "node:fs/promises";
import path from "node:path";
import { createCodeTable } from "../core/codes/code-table.ts";
import type { CodeTable } from "../core/codes/code-types.ts";
import type { CodesData } from "../data/code-data.ts";

/**
 * Reads `codes.json` from a directory, normally the asset directory.
 *
 * @throws Error naming the file and the mend, when it is missing or damaged.
 */
export async function loadCodeTable(directory: string): Promise<CodeTable> {
  const file = path.join(directory, "codes.json");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new Error(`Cannot read the code tables ${file}: run 'npm run build'.`, { cause });
  }
  try {
    return createCodeTable(JSON.parse(text) as CodesData);
  } catch (cause) {
    throw new Error(`The code tables ${file} are damaged: run 'npm run build'.`, { cause });
  }
}
