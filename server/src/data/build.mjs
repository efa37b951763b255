// Makes server/dist/codes.json from the tables beside this file. Their layout: README.md; that of the result: code-data.ts.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { encodeCodes } from "./encode-codes.mjs";
import { joinTables } from "./join-tables.mjs";
import { readTables } from "./tables.mjs";

/** Writes `codes.json` into `outDir`, which must exist. Throws with file and line for a row that cannot be read or joined. */
export async function buildCodes(outDir) {
  const [headers, documented, meanings, firstLooks] = await Promise.all([
    readTables("symbols/headers"),
    readTables("symbols/documented"),
    readTables("meanings"),
    readTables("first-looks", 2),
  ]);
  const rows = joinTables({ headers, documented, meanings, firstLooks });
  await writeFile(path.join(outDir, "codes.json"), JSON.stringify(encodeCodes(rows)));
}
