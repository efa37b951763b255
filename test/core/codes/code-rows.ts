import type { CodeMeaning, CodeTable } from "../../../server/src/core/codes/code-types.ts";

/** A row with what a test says of it. */
export const codeRow = (row: Partial<CodeMeaning> & { readonly value: number }): CodeMeaning => ({
  symbol: null,
  family: "win32",
  meaning: null,
  usually: null,
  lookFirst: null,
  ...row,
});

/** A table of a few rows, in order of value. */
export function tableOf(rows: readonly CodeMeaning[]): CodeTable {
  const sorted = rows.toSorted((a, b) => a.value - b.value);
  return {
    version: "test",
    size: sorted.length,
    rowAt(row) {
      const meaning = sorted[row];
      if (meaning === undefined) throw new RangeError(`no row ${row}`);
      return meaning;
    },
    lookup: (value) => sorted.filter((meaning) => meaning.value === value),
    bySymbol: (symbol) => sorted.filter((meaning) => meaning.symbol === symbol.toUpperCase()),
  };
}
