import type { CodesData, SentenceColumn } from "../../data/code-data.ts";
import type { CodeMeaning, CodeTable } from "./code-types.ts";

const NO_SYMBOL = "-";
const NOTHING: readonly CodeMeaning[] = [];

/** A table over the rows of `codes.json`. Rows become objects when they are first asked for; the same row is the same object ever after. */
export function createCodeTable(data: CodesData): CodeTable {
  const values = sums(data.values);
  const symbols = data.symbols === "" ? [] : data.symbols.split(" ");
  const meanings = readColumn(data.meanings, values.length);
  const usually = readColumn(data.usually, values.length);
  const lookFirst = readColumn(data.lookFirst, values.length);
  const rows = emptyColumn<CodeMeaning>(values.length);
  const groups = emptyColumn<readonly CodeMeaning[]>(values.length);

  const rowAt = (row: number): CodeMeaning => {
    const known = rows[row];
    if (known !== undefined) return known;
    const symbol = symbols[row];
    if (symbol === undefined) throw new RangeError(`no row ${row}`);
    const made: CodeMeaning = {
      value: values[row] ?? 0,
      symbol: symbol === NO_SYMBOL ? null : symbol,
      family: data.families[data.family[row] ?? -1] ?? "",
      meaning: meanings(row),
      usually: usually(row),
      lookFirst: lookFirst(row),
    };
    rows[row] = made;
    return made;
  };

  const groupFrom = (first: number): readonly CodeMeaning[] => {
    const group: CodeMeaning[] = [];
    for (let row = first; values[row] === values[first]; row++) group.push(rowAt(row));
    groups[first] = group;
    return group;
  };

  return {
    version: data.version,
    size: values.length,
    rowAt,
    lookup(wanted) {
      const first = firstRowOf(values, wanted);
      return values[first] === wanted ? (groups[first] ?? groupFrom(first)) : NOTHING;
    },
    bySymbol(symbol) {
      const wanted = symbol.toUpperCase();
      const found = symbols.flatMap((name, row) => (name.length === wanted.length && name.toUpperCase() === wanted ? [row] : []));
      return wanted === NO_SYMBOL ? [] : found.map(rowAt);
    },
  };
}

/** Unsigned numbers from their differences. */
function sums(differences: readonly number[]): Uint32Array {
  const numbers = new Uint32Array(differences.length);
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) {
    sum += differences[i] ?? 0;
    numbers[i] = sum;
  }
  return numbers;
}

const emptyColumn = <T>(size: number): (T | undefined)[] => new Array<T | undefined>(size).fill(undefined);

/** The sentence of a row, null for most. */
function readColumn({ rows, text }: SentenceColumn, size: number): (row: number) => string | null {
  const sentences = text.split("\n");
  /** Place in the sentences and one, 0 for none. */
  const places = new Uint16Array(size);
  for (const [i, row] of sums(rows).entries()) places[row] = i + 1;
  return (row) => {
    const place = places[row] ?? 0;
    return place === 0 ? null : (sentences[place - 1] ?? null);
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
