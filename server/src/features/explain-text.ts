import type { Analysis } from "../core/analysis.ts";
import type { CodeContext, CodeTable } from "../core/codes/code-types.ts";
import { explainCode } from "../core/codes/explain.ts";
import { parseCode } from "../core/codes/parse-code.ts";
import type { ExplainResult } from "../protocol/requests.ts";
import { renderCode } from "./hover-code.ts";

/** Where a code was seen: ranks what it can mean. */
export interface SeenAt {
  readonly analysis: Analysis;
  /** 0-based. */
  readonly line: number;
}

/** A code in any spelling, or a symbol, as Markdown; null for a text that is neither. */
export function explainText(text: string, codes: CodeTable, seen: SeenAt | null): ExplainResult | null {
  const value = parseCode(text) ?? codes.bySymbol(text.trim())[0]?.value ?? null;
  if (value === null) return null;
  const code = explainCode(value, seen === null ? undefined : contextOf(value, seen), codes);
  return { hex: code.hex, symbol: code.candidates[0]?.symbol ?? null, markdown: renderCode(code).join("\n\n") };
}

function contextOf(value: number, { analysis, line }: SeenAt): CodeContext | undefined {
  const entry = analysis.entryAtPosition({ line, character: 0 });
  if (entry < 0) return undefined;
  return analysis.codeContext(entry, analysis.mentionsOf(entry).find((mention) => mention.value === value) ?? null);
}
