import type { Position } from "vscode-languageserver-types";
import type { TokenModifier, TokenType } from "./semantic-token-legend.ts";
import type { MessageToken } from "./token-layers.ts";

/** A token in a document: zero-based line, and column and length in UTF-16 code units. */
export interface PlacedToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: TokenType;
  readonly modifier: TokenModifier | null;
}

/**
 * The tokens of a message (in order, without overlaps) in the document, split at line ends, which none covers.
 *
 * @param origin where the message begins.
 */
export function placeTokens(message: string, tokens: readonly MessageToken[], origin: Position): PlacedToken[] {
  const placed: PlacedToken[] = [];
  const lineBreak = /\r\n|\r|\n/g;
  let nextBreak = lineBreak.exec(message);
  let { line } = origin;
  /** Column of the message's first character, were it on this line. */
  let shift = origin.character;
  for (const { start, end, type, modifier } of tokens) {
    let from = start;
    while (from < end) {
      while (nextBreak !== null && nextBreak.index < from) from = Math.max(from, passBreak(nextBreak));
      const to = Math.min(end, nextBreak?.index ?? end);
      if (to > from) placed.push({ line, character: shift + from, length: to - from, type, modifier });
      if (nextBreak === null || to === end) break;
      from = passBreak(nextBreak);
    }
  }
  return placed;

  function passBreak(passed: RegExpExecArray): number {
    const next = passed.index + passed[0].length;
    line++;
    shift = -next;
    nextBreak = lineBreak.exec(message);
    return next;
  }
}
