import { lazy } from "../lazy.ts";
import type { CodeContext, CodeMeaning, CodeTable } from "./code-types.ts";
import { explainCode } from "./explain.ts";
import { looksLikeCode } from "./known-ranges.ts";
import { createSearchIndex } from "./search-index.ts";
import { searchNames } from "./search-names.ts";
import { readTypedNumber, valuesWithin } from "./search-numbers.ts";

/** A code that was found, with one thing it can mean. */
export interface CodeHit {
  /** Unsigned 32 bits: as typed for a number, the table's for a name. */
  readonly value: number;
  /** Null for a number in none of the tables. */
  readonly meaning: CodeMeaning | null;
}

export interface CodeHits {
  /** Best first. */
  readonly hits: readonly CodeHit[];
  /** How many more there are behind those. */
  readonly more: number;
}

export interface CodeSearch {
  /**
   * What a person may mean who types a number in any spelling or the beginning of one, a symbol or parts of it, or words of
   * what is told of a code: all meanings of the number itself first, ranked for the place it stands in, then numbers that
   * begin like it, then names.
   *
   * @param limit of hits.
   */
  find(query: string, limit: number, context?: CodeContext): CodeHits;
}

/** Searches a table: a few milliseconds a query, some more for the first, which builds the index. */
export function createCodeSearch(table: CodeTable): CodeSearch {
  const indexed = lazy(() => createSearchIndex(table));
  return {
    find(query, limit, context) {
      const index = indexed();
      const { exact, ranges } = readTypedNumber(query);
      const meaningsOf = (value: number): readonly CodeMeaning[] => explainCode(value, context, table).candidates;
      const begun = ranges.flatMap((range) => valuesWithin(range, index));
      const named = searchNames(query, index);
      const known = [
        ...exact.flatMap((value) => meaningsOf(value).map((meaning): CodeHit => ({ value, meaning }))),
        ...begun.slice(0, limit).map((value): CodeHit => ({ value, meaning: meaningsOf(value)[0] ?? null })),
        ...named.slice(0, limit).map((row) => hitOf(table.rowAt(row))),
      ];
      const hits = distinct(withUnknown(exact[0], known));
      const left = Math.max(0, begun.length - limit) + Math.max(0, named.length - limit);
      return { hits: hits.slice(0, limit), more: Math.max(0, hits.length - limit) + left };
    },
  };
}

const hitOf = (meaning: CodeMeaning): CodeHit => ({ value: meaning.value, meaning });

/** A number that no table knows is found too. Without the shape of a code, it is one only if nothing begins like it. */
function withUnknown(written: number | undefined, known: readonly CodeHit[]): readonly CodeHit[] {
  if (written === undefined || known.some(({ value }) => value === written)) return known;
  return looksLikeCode(written) || known.length === 0 ? [{ value: written, meaning: null }, ...known] : known;
}

function distinct(hits: readonly CodeHit[]): CodeHit[] {
  const byKey = new Map<string, CodeHit>();
  for (const hit of hits) {
    const key = `${hit.value} ${hit.meaning?.family ?? ""} ${hit.meaning?.symbol ?? ""}`;
    if (!byKey.has(key)) byKey.set(key, hit);
  }
  return [...byKey.values()];
}
