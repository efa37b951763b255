import type { Failure, FailuresResult } from "../../../../server/src/protocol/requests.ts";

export type Direction = "next" | "previous";

/** A place in one of the files of a log. */
export interface Caret {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/**
 * Index of the failure behind or before the caret, around the end of the log; -1 of none. One that holds the caret is passed. A
 * log may be made of several files.
 */
export function nearestFailure({ files, failures }: FailuresResult, caret: Caret, direction: Direction): number {
  if (failures.length === 0) return -1;
  if (direction === "next") {
    return Math.max(
      0,
      failures.findIndex((failure) => compare(files, caret, edge(failure, "start")) < 0),
    );
  }
  const before = failures.findLastIndex((failure) => compare(files, edge(failure, "end"), caret) < 0);
  return before < 0 ? failures.length - 1 : before;
}

const edge = ({ uri, range }: Failure, side: "start" | "end"): Caret => ({ uri, ...range[side] });

const compare = (files: readonly string[], a: Caret, b: Caret): number =>
  files.indexOf(a.uri) - files.indexOf(b.uri) || a.line - b.line || a.character - b.character;
