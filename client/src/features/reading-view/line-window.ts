/** Lines from the first to the last one, both included. */
export type LineSpan = readonly [first: number, last: number];

/** How many screens are fetched above and below the one in sight, and how many must be left before more is fetched. */
const PREFETCHED = 3;
const RESERVE = 1;
/** More is asked for at once only by a screen that is taller. */
const MAX_LINES = 3000;

/** What to ask for: each part of the document in sight with its surroundings; parts that touch are one. */
export function wantedLines(inSight: readonly LineSpan[], lineCount: number): LineSpan[] {
  return merged(inSight.map((span) => grown(span, PREFETCHED, lineCount)));
}

/** Whether the lines that were fetched still surround what is in sight. */
export function isCovered(inSight: readonly LineSpan[], fetched: readonly LineSpan[], lineCount: number): boolean {
  return inSight.every((span) => {
    const [first, last] = grown(span, RESERVE, lineCount);
    return fetched.some((lines) => lines[0] <= first && last <= lines[1]);
  });
}

function grown([first, last]: LineSpan, screens: number, lineCount: number): LineSpan {
  const margin = Math.min(last - first + 1, MAX_LINES / (2 * screens + 1)) * screens;
  return [Math.max(0, Math.floor(first - margin)), Math.min(lineCount - 1, Math.ceil(last + margin))];
}

function merged(spans: readonly LineSpan[]): LineSpan[] {
  const found: LineSpan[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const before = found.at(-1);
    if (before !== undefined && span[0] <= before[1] + 1) found[found.length - 1] = [before[0], Math.max(before[1], span[1])];
    else found.push(span);
  }
  return found;
}
