import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { ExplainedCode } from "../core/codes/code-types.ts";
import { MentionKind } from "../core/codes/mention-table.ts";
import { type EvidenceEntry, evidenceEntry } from "../core/incident/evidence.ts";
import { evidenceLines } from "../protocol/note-requests.ts";
import { bulletList } from "./article.ts";
import { codeLabel } from "./code-text.ts";
import { columnText } from "./column-text.ts";
import { explanationOf } from "./explain-line.ts";
import { fence, inlineCode } from "./markdown.ts";
import { type LogPlace, renderEntryPlace, shortened } from "./note-evidence.ts";

const MAX_CODES = 20;
/** Of a longer excerpt only the beginning is linked, as nobody reads a list of as many places. */
const MAX_LINKS = 40;

/** What somebody took from a log: a text by itself, or entries of a log that is known. */
export interface PastedExcerpt {
  readonly analysis: Analysis;
  /** In order. */
  readonly entries: readonly number[];
  /** Where the log is; null where only its text is known. */
  readonly log: LogPlace | null;
  readonly redact?: ((text: string) => string) | undefined;
}

/** All entries of a text; null for text that is no log. */
export function pastedText(analysis: Analysis): PastedExcerpt | null {
  if (analysis.format === "plain") return null;
  return { analysis, entries: Array.from({ length: analysis.entries.length }, (_, entry) => entry), log: null };
}

/**
 * An excerpt as a block of evidence, columns separated by tabs, a numbered link for each line, and a list of what its failing
 * codes mean; LF line ends. Null for none, and for a whole log.
 */
export function pastedEvidence({ analysis, entries, log, redact = String }: PastedExcerpt): string | null {
  if (entries.length === 0 || entries.length > evidenceLines) return null;
  const rows = entries
    .map((entry) => evidenceEntry(analysis, entry))
    .map((entry) => ({ ...entry, message: shortened(redact(entry.message)) }))
    .filter((entry) => columnText(entry) !== "");
  const codes = codesAsList(explainedCodes(analysis, entries));
  const parts = [fence(rows.map(columnText).join("\n"), "smsts"), log === null ? "" : linksAsList(rows, log), codes];
  return parts.filter((part) => part !== "").join("\n\n");
}

function linksAsList(rows: readonly EvidenceEntry[], log: LogPlace): string {
  const linked = rows.length <= MAX_LINKS ? rows : rows.slice(0, 1);
  return linked.map((row, i) => `${i + 1}. ${renderEntryPlace(log, row)}`).join("\n");
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
function explainedCodes(analysis: Analysis, entries: readonly number[]): ExplainedCode[] {
  const found = new Map<number, ExplainedCode>();
  for (const entry of entries) {
    for (const mention of analysis.mentionsOf(entry)) {
      if (mention.value === 0 || found.has(mention.value)) continue;
      const code = analysis.explain(mention.value, analysis.codeContext(entry, mention));
      if (code.severity !== "success" || mention.kind !== MentionKind.exit) found.set(mention.value, code);
    }
  }
  return [...found.values()].filter((code) => explanationOf(code) !== "");
}
