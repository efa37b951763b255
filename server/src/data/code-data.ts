/**
 * Layout of `codes.json`, made by `build.mjs` from `symbols.tsv` and `meanings/*.tsv`. One row a meaning of a value, sorted
 * by value; rows of one value keep the order of the sources, the better known symbol first.
 */
export interface CodesData {
  /** Changes with the content: hash of the rows. */
  readonly version: string;
  readonly families: readonly string[];
  /** Unsigned 32-bit values, each as the difference to the one before. */
  readonly values: readonly number[];
  /** Index into {@link families}, a row each. */
  readonly family: readonly number[];
  /** Symbols of all rows, separated by single spaces; `-` where the value has none. */
  readonly symbols: string;
  /** Pairs of row number and sentence, ascending. */
  readonly meanings: readonly (readonly [row: number, meaning: string])[];
}
