/**
 * Layout of `codes.json`, made by `build.mjs` from the tables beside it. A row is a name of a value in one family; rows are
 * sorted by value, those of one value stand in the order in which they are told.
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
  readonly meanings: SentenceColumn;
  readonly usually: SentenceColumn;
  readonly lookFirst: SentenceColumn;
}

/** Sentences of some rows. */
export interface SentenceColumn {
  /** Ascending row numbers, each as the difference to the one before. */
  readonly rows: readonly number[];
  /** The sentences of these rows, separated by line feeds. */
  readonly text: string;
}
