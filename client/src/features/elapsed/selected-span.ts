import type * as vscode from "vscode";
import type { ElapsedParams } from "../../../../server/src/protocol/elapsed.ts";

type Span = Pick<ElapsedParams, "start" | "end">;

/**
 * From the first to the last place that selections and carets touch; null for a single caret. A selection that ends before the
 * first character of a line does not mean that line.
 *
 * @param lengthOf the length of a line, in UTF-16 code units
 */
export function selectedSpan(selections: readonly vscode.Selection[], lengthOf: (line: number) => number): Span | null {
  const [first] = selections.map(({ start }) => place(start)).sort(compare);
  const last = selections
    .map(({ start, end }) =>
      end.line > start.line && end.character === 0 ? { line: end.line - 1, character: lengthOf(end.line - 1) } : place(end),
    )
    .sort(compare)
    .at(-1);
  if (first === undefined || last === undefined || compare(first, last) >= 0) return null;
  return { start: first, end: last };
}

const place = ({ line, character }: vscode.Position): Span["start"] => ({ line, character });

const compare = (a: Span["start"], b: Span["start"]): number => a.line - b.line || a.character - b.character;
