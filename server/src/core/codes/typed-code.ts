import type { CodeMeaning, CodeTable, ExplainedCode } from "./code-types.ts";
import { asciiBytes } from "./mention-bytes.ts";
import { findMentions } from "./mentions.ts";
import { parseCode } from "./parse-code.ts";

/** A code as a person typed it. */
export interface TypedCode {
  /** Unsigned 32 bits. */
  readonly value: number;
  /** The symbol that was typed, as the tables write it; null for a number. */
  readonly symbol: string | null;
  /** The second half of a typed pair of Windows Setup, or null. */
  readonly extend: number | null;
}

/** A number in any spelling or a whole symbol, in any case; null for neither. */
export function readTypedCode(text: string, table: CodeTable): TypedCode | null {
  const value = parseCode(text);
  if (value !== null) return { value, symbol: null, extend: extendIn(text) };
  const [named] = table.bySymbol(text.trim());
  return named === undefined ? null : { value: named.value, symbol: named.symbol, extend: null };
}

/** The same code with the meanings that somebody meant before the others: those of a symbol, or of a family alone. */
export function withMeantFirst(
  code: ExplainedCode,
  meant: { readonly symbol: string | null; readonly family?: string },
): ExplainedCode {
  const isMeant = ({ symbol, family }: CodeMeaning): boolean =>
    symbol === meant.symbol && (meant.family === undefined || family === meant.family);
  const others = code.candidates.filter((candidate) => !isMeant(candidate));
  return { ...code, candidates: [...code.candidates.filter(isMeant), ...others] };
}

function extendIn(text: string): number | null {
  const bytes = asciiBytes(text);
  return findMentions(bytes, 0, bytes.length)[0]?.extend ?? null;
}
