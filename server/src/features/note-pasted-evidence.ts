import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { ExplainedCode } from "../core/codes/code-types.ts";
import { MentionKind } from "../core/codes/mention-table.ts";
import { evidenceEntry } from "../core/incident/evidence.ts";
import { bulletList } from "./article.ts";
import { codeLabel } from "./code-text.ts";
import { columnText } from "./column-text.ts";
import { explanationOf } from "./explain-line.ts";
import { fence, inlineCode } from "./markdown.ts";

/** More is no excerpt, but a log. */
const MAX_ENTRIES = 2000;
const MAX_CODES = 20;

/**
 * Log text as a block of evidence, columns separated by tabs, with a list of what its failing codes mean, LF line ends.
 * Null for text that is no log, and for a whole log.
 */
export function pastedEvidence(analysis: Analysis): string | null {
  const { length } = analysis.entries;
  if (analysis.format === "plain" || length === 0 || length > MAX_ENTRIES) return null;
  const lines = Array.from({ length }, (_, entry) => columnText(evidenceEntry(analysis, entry)));
  const quoted = fence(lines.filter((line) => line !== "").join("\n"), "smsts");
  const codes = explainedCodes(analysis);
  return codes.length === 0 ? quoted : `${quoted}\n\n${codesAsList(codes)}`;
}

function codesAsList(codes: readonly ExplainedCode[]): string {
  const items = codes.slice(0, MAX_CODES).map((code) => {
    const number = inlineCode(codeLabel({ ...code, candidates: [] }));
    return l10n.t("{0}: {1}", number, explanationOf(code));
  });
  const more = codes.length - items.length;
  return bulletList(more > 0 ? [...items, l10n.t("{0} more codes", more)] : items);
}

/** Each failing code once, in the order of the text; those that no table knows say nothing. */
function explainedCodes(analysis: Analysis): ExplainedCode[] {
  const found = new Map<number, ExplainedCode>();
  for (let entry = 0; entry < analysis.entries.length; entry++) {
    for (const mention of analysis.mentionsOf(entry)) {
      if (mention.value === 0 || found.has(mention.value)) continue;
      const code = analysis.explain(mention.value, analysis.codeContext(entry, mention));
      if (code.severity !== "success" || mention.kind !== MentionKind.exit) found.set(mention.value, code);
    }
  }
  return [...found.values()].filter((code) => explanationOf(code) !== "");
}
