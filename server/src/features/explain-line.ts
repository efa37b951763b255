import * as l10n from "@vscode/l10n";
import type { Analysis, PlacedMention } from "../core/analysis.ts";
import type { ExplainedCode } from "../core/codes/code-types.ts";
import { MentionKind } from "../core/codes/mention-table.ts";
import type { ExplainLineResult, LineHint } from "../protocol/requests.ts";
import { exitCodeGloss, isProgramDefined } from "./code-text.ts";
import { renderCode } from "./hover-code.ts";
import { renderLearnSearch } from "./learn-search.ts";
import { escapeMarkdown } from "./markdown.ts";
import { firstSentences } from "./sentences.ts";

/** UTF-16 code units of a hint; a name is shorter, a sentence in its place may not be. */
const LONGEST_HINT = 60;

/**
 * The code at `character` (UTF-16 code units) of a line that stands by itself, such as one of a Markdown document; null
 * where there is none. `analysis`: of that line alone.
 */
export function explainLine(analysis: Analysis, character: number): ExplainLineResult | null {
  const mention = analysis.mentionAtPosition({ line: 0, character });
  if (mention === null) return null;
  const code = analysis.explain(mention.value, analysis.codeContext(mention.entry, mention));
  const { start, end } = analysis.rangeOf(mention.span);
  return {
    range: { start: start.character, end: end.character },
    markdown: [...renderCode(code, { extend: mention.extend }), ...renderLearnSearch(code)].join("\n\n"),
    explanation: explanationOf(code),
  };
}

/** Addresses, and the targets of links: nobody reads them. */
const ADDRESS = /\bhttps?:\/\/[^\s<>]*|\]\([^()\s]*\)/gi;

/**
 * What stands behind each failing code of a line that stands by itself: its symbol, else its meaning where that is short.
 * Nothing where the line says it already, under whichever of its names, nor in an address. `analysis`: of that line alone.
 */
export function hintsInLine(analysis: Analysis, line: string): LineHint[] {
  if (analysis.entries.length === 0) return [];
  const said = line.replaceAll("\\", "");
  const addresses = [...line.matchAll(ADDRESS)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  return analysis.mentionsOf(0).flatMap((mention) => {
    const code = analysis.explain(mention.value, analysis.codeContext(0, mention));
    const label = hintOf(code, mention);
    const { character } = analysis.rangeOf(mention.span).end;
    const isSaid = code.candidates.some(({ symbol }) => symbol !== null && said.includes(symbol));
    const isInAddress = addresses.some(({ start, end }) => start < character && character <= end);
    return label === null || said.includes(label) || isSaid || isInAddress ? [] : [{ character, label }];
  });
}

function hintOf(code: ExplainedCode, mention: PlacedMention): string | null {
  if (mention.kind === MentionKind.exit) return exitCodeGloss(code, mention.text);
  const [best] = code.candidates;
  if (best === undefined || code.value === 0 || isProgramDefined(code)) return null;
  if (best.symbol !== null) return best.symbol;
  const meaning = firstSentences(best.meaning ?? "", 1).replace(/\.$/, "");
  return meaning !== "" && meaning.length <= LONGEST_HINT ? meaning : null;
}

/** `ERROR_ACCESS_DENIED: The account may not do this`, Markdown fit to stand in brackets within a sentence; empty for nothing known. */
export function explanationOf(code: ExplainedCode): string {
  const [best] = code.candidates;
  if (best === undefined) return "";
  const meaning = best.meaning === null ? "" : escapeMarkdown(firstSentences(best.meaning, 1).replace(/\.$/, ""));
  const symbol = best.symbol === null ? "" : escapeMarkdown(best.symbol);
  const named = [symbol, meaning].filter((part) => part !== "").join(": ");
  return isProgramDefined(code) && named !== "" ? l10n.t("as a Windows error {0}", named) : named;
}
