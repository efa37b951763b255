import type { Analysis } from "../core/analysis.ts";
import type { CodeContext, CodeTable } from "../core/codes/code-types.ts";
import { explainCode } from "../core/codes/explain.ts";
import { readTypedCode, withMeantFirst } from "../core/codes/typed-code.ts";
import type { ExplainResult, MeantMeaning } from "../protocol/requests.ts";
import { renderCode } from "./hover-code.ts";
import { learnSearchUrl, renderLearnSearch } from "./learn-search.ts";

/** Where a code was seen: ranks what it can mean. */
export interface SeenAt {
  readonly analysis: Analysis;
  /** 0-based. */
  readonly line: number;
}

/** A page has room where a hover has not. */
const MAX_ALTERNATIVES = 20;

/**
 * A code in any spelling, or a symbol, as Markdown; null for a text that is neither.
 *
 * @param meant the meaning that stands first, if the code has it.
 */
export function explainText(
  text: string,
  codes: CodeTable,
  seen: SeenAt | null,
  meant: MeantMeaning | null = null,
): ExplainResult | null {
  const typed = readTypedCode(text, codes);
  if (typed === null) return null;
  const ranked = explainCode(typed.value, seen === null ? undefined : contextAt(typed.value, seen), codes);
  const { symbol, extend } = typed;
  const first = meant ?? (symbol === null ? null : { symbol });
  const code = first === null ? ranked : withMeantFirst(ranked, first);
  const paragraphs = [...renderCode(code, { extend, alternatives: MAX_ALTERNATIVES }), ...renderLearnSearch(code)];
  return {
    hex: code.hex,
    symbol: code.candidates[0]?.symbol ?? null,
    markdown: paragraphs.join("\n\n"),
    searchUrl: learnSearchUrl(code),
  };
}

/** What is known of the place where a value was seen; undefined where no entry stands. */
export function contextAt(value: number | null, { analysis, line }: SeenAt): CodeContext | undefined {
  const entry = analysis.entryAtPosition({ line, character: 0 });
  if (entry < 0) return undefined;
  return analysis.codeContext(entry, analysis.mentionsOf(entry).find((mention) => mention.value === value) ?? null);
}
