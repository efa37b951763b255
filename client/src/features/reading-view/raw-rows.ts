import type { Row, RowRange } from "../../../../server/src/protocol/reading-view.ts";
import { outerParts } from "./layout.ts";

type Caret = RowRange["start"];

/**
 * Which rows show their raw text: those with a caret inside a part that is hidden otherwise. The ends of a part are not inside
 * it: there the caret is as visible as anywhere.
 */
export function rowsWithCaret(rows: readonly Row[], carets: readonly Caret[]): Set<number> {
  const found = new Set<number>();
  for (const [i, row] of rows.entries()) {
    if (carets.some((caret) => outerParts(row).some((part) => isInside(caret, part)))) found.add(i);
  }
  return found;
}

/**
 * The same after a click, and until the caret is moved by other means: a click must not move the text under the mouse, so nothing
 * becomes raw by it, and a raw row that was clicked stays as it is.
 *
 * @param before the rows that were raw; maybe of an earlier answer
 */
export function rowsAfterClick(rows: readonly Row[], before: readonly Row[], carets: readonly Caret[]): Set<number> {
  const wasRaw = ({ range: { start } }: Row) => before.some(({ range }) => compare(range.start, start) === 0);
  const isOnRow = ({ range }: Row) => carets.some(({ line }) => range.start.line <= line && line <= range.end.line);
  return new Set(rows.flatMap((row, i) => (isOnRow(row) && wasRaw(row) ? [i] : [])));
}

export const sameRows = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((row) => b.has(row));

function isInside(caret: Caret, { start, end }: RowRange): boolean {
  return compare(start, caret) < 0 && compare(caret, end) < 0;
}

const compare = (a: Caret, b: Caret): number => a.line - b.line || a.character - b.character;
