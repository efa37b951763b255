import type { CodeTable, ExplainedCode } from "../core/codes/code-types.ts";
import { isBareWin32, toHex } from "../core/codes/code-value.ts";
import { explainCode } from "../core/codes/explain.ts";
import type { CodeHit, CodeSearch } from "../core/codes/search-codes.ts";
import { readTypedCode, withMeantFirst } from "../core/codes/typed-code.ts";
import { nearestName } from "../features/nearest-name.ts";

/** What is known of an input: the code it names, or the best one that its words find, with the others. */
export interface Answer {
  readonly code: ExplainedCode;
  /** The second half of a typed pair of Windows Setup, or null. */
  readonly extend: number | null;
  /** What else the words find; empty for a number or a whole symbol. */
  readonly alsoFound: readonly Found[];
  /** How many more they find. */
  readonly more: number;
}

export interface Found {
  /** Unsigned 32 bits. */
  readonly value: number;
  /** `193`, `0x80070005`. */
  readonly number: string;
  readonly symbol: string | null;
  readonly family: string;
  readonly meaning: string | null;
}

const MAX_FOUND = 10;

/** Answers a number in any spelling, a symbol, a part of one or words; null for what none of them is. */
export function answerInput(input: string, codes: CodeTable, search: CodeSearch): Answer | null {
  const typed = readTypedCode(input, codes);
  if (typed !== null) {
    const { value, symbol: named, extend } = typed;
    const code = explainCode(value, undefined, codes);
    const meant = named === null ? code : withMeantFirst(code, { symbol: named });
    return { code: meant, extend, alsoFound: [], more: 0 };
  }
  if (isOption(input)) return null;
  const { hits, more } = search.find(input, MAX_FOUND);
  const [best, ...others] = hits.flatMap(foundIn);
  if (best === undefined) return null;
  const code = withMeantFirst(explainCode(best.value, undefined, codes), best);
  return { code, extend: null, alsoFound: others, more };
}

/** The symbol that a misspelt one was meant to be, with or without what stands before its first underscore; or null. */
export function nearestSymbol(input: string, codes: CodeTable): string | null {
  if (isOption(input)) return null;
  const symbols = new Map<string, string>();
  for (let row = 0; row < codes.size; row++) {
    const { symbol } = codes.rowAt(row);
    if (symbol === null) continue;
    const tail = symbol.slice(symbol.indexOf("_") + 1);
    if (!symbols.has(tail)) symbols.set(tail, symbol);
    symbols.set(symbol, symbol);
  }
  const nearest = nearestName(input, [...symbols.keys()]);
  return nearest === null ? null : (symbols.get(nearest) ?? null);
}

const isOption = (input: string): boolean => input.startsWith("-");

function foundIn({ value, meaning }: CodeHit): Found[] {
  if (meaning === null) return [];
  const { symbol, family, meaning: sentence } = meaning;
  return [{ value, number: isBareWin32(value) ? String(value) : toHex(value), symbol, family, meaning: sentence }];
}
