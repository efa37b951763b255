import type { Span } from "./code-like.ts";

/** What is written into a line, and where, in UTF-16 code units. */
export interface Insertion {
  readonly character: number;
  readonly text: string;
}

/** What surrounds a code and must not be broken: a code span, the target of a link, an address. */
const WHOLES = /(?<ticks>`+)(?!`).*?(?<!`)\k<ticks>(?!`)|\]\([^)\s]*\)|\bhttps?:\/\/[^\s<>)]+/g;

/** The explanation in brackets behind a code; null where it stands there already. */
export function insertionOf(line: string, code: Span, explanation: string): Insertion | null {
  const character = endOfWhole(line, code);
  const text = ` (${explanation})`;
  return line.startsWith(text, character) ? null : { character, text };
}

function endOfWhole(line: string, code: Span): number {
  for (const match of line.matchAll(WHOLES)) {
    const end = match.index + match[0].length;
    if (match.index <= code.start && code.end <= end) return end;
  }
  return code.end;
}
