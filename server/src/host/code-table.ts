import { readFile } from "node:fs/promises";
import path from "node:path";
import * as l10n from "@vscode/l10n";
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
    throw new Error(l10n.t("Cannot read the code tables {0}: run 'npm run build'.", file), { cause });
  }
  try {
    return createCodeTable(JSON.parse(text) as CodesData);
  } catch (cause) {
    throw new Error(l10n.t("The code tables {0} are damaged: run 'npm run build'.", file), { cause });
  }
}
