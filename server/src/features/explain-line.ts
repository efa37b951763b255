import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { ExplainedCode } from "../core/codes/code-types.ts";
import type { ExplainLineResult } from "../protocol/requests.ts";
import { isProgramDefined } from "./code-text.ts";
import { renderCode } from "./hover-code.ts";
import { escapeMarkdown } from "./markdown.ts";
import { firstSentences } from "./sentences.ts";

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
    markdown: renderCode(code).join("\n\n"),
    explanation: explanationOf(code),
  };
}

/** `ERROR_ACCESS_DENIED: The account may not do this`, fit to stand in brackets within a sentence. */
function explanationOf(code: ExplainedCode): string {
  const [best] = code.candidates;
  if (best === undefined) return "";
  const meaning = best.meaning === null ? "" : escapeMarkdown(firstSentences(best.meaning, 1).replace(/\.$/, ""));
  const symbol = best.symbol === null ? "" : escapeMarkdown(best.symbol);
  const named = [symbol, meaning].filter((part) => part !== "").join(": ");
  return isProgramDefined(code) && named !== "" ? l10n.t("as a Windows error {0}", named) : named;
}
