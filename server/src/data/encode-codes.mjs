// The joined rows in the layout of codes.json: code-data.ts.
import { createHash } from "node:crypto";

/** Encodes rows of `joinTables`. */
export function encodeCodes(rows) {
  const families = [...new Set(rows.map((row) => row.family))].sort();
  return {
    version: createHash("sha256").update(JSON.stringify(rows)).digest("hex").slice(0, 12),
    families,
    values: differences(rows.map((row) => row.value)),
    family: rows.map((row) => families.indexOf(row.family)),
    symbols: rows.map((row) => row.symbol ?? "-").join(" "),
    meanings: encodeColumn(rows, "meaning"),
    usually: encodeColumn(rows, "usually"),
    lookFirst: encodeColumn(rows, "lookFirst"),
  };
}

function encodeColumn(rows, name) {
  const filled = [...rows.keys()].filter((row) => rows[row][name] !== null);
  return { rows: differences(filled), text: filled.map((row) => rows[row][name]).join("\n") };
}

const differences = (numbers) => numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
