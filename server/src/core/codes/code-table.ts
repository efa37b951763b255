import type { CodesData } from "../../data/code-data.ts";
import type { CodeMeaning, CodeTable } from "./code-types.ts";

/** A table over the rows of `codes.json`: look-up by binary search, the index of symbols built when first asked for. */
export function createCodeTable(data: CodesData): CodeTable {
  const values = new Uint32Array(data.values.length);
  let value = 0;
  for (const [row, difference] of data.values.entries()) {
    value += difference;
    values[row] = value;
  }
  const symbols = data.symbols === "" ? [] : data.symbols.split(" ");
  const meanings = new Map(data.meanings);
  let rowsBySymbol: ReadonlyMap<string, readonly number[]> | null = null;

  const meaningOf = (row: number): CodeMeaning => {
    const symbol = symbols[row] ?? "-";
    return {
      value: values[row] ?? 0,
      symbol: symbol === "-" ? null : symbol,
      family: data.families[data.family[row] ?? -1] ?? "",
      meaning: meanings.get(row) ?? null,
    };
  };

  return {
    version: data.version,
    lookup(wanted) {
      const found: CodeMeaning[] = [];
      for (let row = firstRowOf(values, wanted); values[row] === wanted; row++) found.push(meaningOf(row));
      return found;
    },
    bySymbol(symbol) {
      rowsBySymbol ??= indexSymbols(symbols);
      return (rowsBySymbol.get(symbol.toUpperCase()) ?? []).map(meaningOf);
    },
  };
}

function firstRowOf(values: Uint32Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function indexSymbols(symbols: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, symbol] of symbols.entries()) {
    if (symbol === "-") continue;
    const key = symbol.toUpperCase();
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  }
  return rows;
}
