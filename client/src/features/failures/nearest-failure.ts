import type { Failure } from "../../../../server/src/protocol/requests.ts";

export type Direction = "next" | "previous";

interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * Index of the failure behind or before the caret, around the end of the log; -1 of none. One that holds the caret is passed.
 *
 * @param failures in document order
 */
export function nearestFailure(failures: readonly Failure[], caret: Place, direction: Direction): number {
  if (failures.length === 0) return -1;
  if (direction === "next")
    return Math.max(
      0,
      failures.findIndex(({ range }) => isBefore(caret, range.start)),
    );
  const before = failures.findLastIndex(({ range }) => isBefore(range.end, caret));
  return before < 0 ? failures.length - 1 : before;
}

const isBefore = (a: Place, b: Place): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);
