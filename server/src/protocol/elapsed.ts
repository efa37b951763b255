/** The request behind the status bar's time between two entries. Lines and characters count as LSP counts. */

interface Place {
  readonly line: number;
  /** UTF-16 code units. */
  readonly character: number;
}

/** `smsts/elapsed`: the time between two places. Null where fewer than two entries lie there, or the document has another version. */
export const elapsedRequest = "smsts/elapsed";
export interface ElapsedParams {
  readonly uri: string;
  /** Of the document, as the editor has it. */
  readonly version: number;
  /** Not behind `end`. */
  readonly start: Place;
  readonly end: Place;
}

export interface ElapsedResult {
  readonly version: number;
  /** From the first to the last, both included. */
  readonly entries: number;
  /** For a status bar: `12 entries · 3 min 42.120 sec`, with `≈` before a time that is no more than an estimate. */
  readonly text: string;
  /** The same in sentences, with where and why; plain text on one line. */
  readonly detail: string;
}
