import type { SemanticTokensEdit } from "vscode-languageserver-types";
import type { PlacedToken } from "./place-tokens.ts";
import { tokenModifiers, tokenTypes } from "./semantic-token-legend.ts";

const TYPE_NUMBER = new Map(Object.keys(tokenTypes).map((type, index) => [type, index]));
/** Integers that LSP spends on a token. */
const FIELDS = 5;

/** LSP's integers, five a token: lines and columns relative to the token before, length, type, modifier bits. */
export function encodeTokens(tokens: readonly PlacedToken[]): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { line, character, length, type, modifier } of tokens) {
    const bits = modifier === null ? 0 : 1 << tokenModifiers.indexOf(modifier);
    data.push(
      line - lastLine,
      line === lastLine ? character - lastCharacter : character,
      length,
      TYPE_NUMBER.get(type) ?? 0,
      bits,
    );
    lastLine = line;
    lastCharacter = character;
  }
  return data;
}

/** The one edit, of whole tokens, that makes `before` into `after`; none where they are equal. A log grows at its end. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (head === before.length && head === after.length) return [];
  head -= head % FIELDS;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  tail -= tail % FIELDS;
  return [{ start: head, deleteCount: before.length - head - tail, data: after.slice(head, after.length - tail) }];
}
