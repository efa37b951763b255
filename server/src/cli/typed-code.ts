import type { CodeTable, ExplainedCode } from "../core/codes/code-types.ts";
import { explainCode } from "../core/codes/explain.ts";
import { parseCode } from "../core/codes/parse-code.ts";

/** A code as a person typed it: a number in any spelling, or a symbol, whose own meaning then stands first. Null for neither. */
export function explainTyped(text: string, codes: CodeTable): ExplainedCode | null {
  const value = parseCode(text);
  if (value !== null) return explainCode(value, undefined, codes);
  const [named] = codes.bySymbol(text.trim());
  if (named === undefined) return null;
  const explained = explainCode(named.value, undefined, codes);
  const isNamed = ({ symbol }: { readonly symbol: string | null }): boolean => symbol === named.symbol;
  const candidates = [...explained.candidates.filter(isNamed), ...explained.candidates.filter((other) => !isNamed(other))];
  return { ...explained, candidates };
}
