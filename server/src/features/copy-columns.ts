import type { Analysis } from "../core/analysis.ts";
import { evidenceEntry } from "../core/incident/evidence.ts";
import { columnText } from "./column-text.ts";

/** The indices of the entries that touch any of the lines (both ends included), in order and each once. */
export function entriesOfLines(analysis: Analysis, lines: readonly (readonly [number, number])[]): number[] {
  const found: number[] = [];
  for (const [startLine, endLine] of [...lines].sort(([a], [b]) => a - b)) {
    const { first, end } = analysis.entriesOnLines(startLine, endLine);
    for (let index = Math.max(first, (found.at(-1) ?? -1) + 1); index < end; index++) found.push(index);
  }
  return found;
}

/** An entry as CMTrace copies it: one line, whatever its message is. */
export const copiedEntry = (analysis: Analysis, index: number): string => columnText(evidenceEntry(analysis, index));
