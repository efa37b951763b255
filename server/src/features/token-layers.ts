import type { TokenModifier, TokenType } from "./semantic-token-legend.ts";

/** A stretch of a message, in UTF-16 code units; not empty. */
export interface MessageToken {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifier: TokenModifier | null;
}

/**
 * One layer laid over another, both in order and without overlaps: of the lower one remains what the upper one leaves
 * uncovered. Linear in their lengths.
 */
export function overlay(upper: readonly MessageToken[], lower: readonly MessageToken[]): readonly MessageToken[] {
  if (upper.length === 0) return lower;
  if (lower.length === 0) return upper;
  const merged: MessageToken[] = [];
  let next = 0;
  for (const token of lower) {
    let { start } = token;
    while (next < upper.length) {
      const over = upper[next] as MessageToken;
      if (over.start >= token.end) break;
      if (over.start > start) merged.push({ ...token, start, end: over.start });
      start = Math.max(start, over.end);
      // One that reaches past this token may cover the next one, too.
      if (over.end > token.end) break;
      merged.push(over);
      next++;
    }
    if (start < token.end) merged.push({ ...token, start });
  }
  for (; next < upper.length; next++) merged.push(upper[next] as MessageToken);
  return merged;
}
