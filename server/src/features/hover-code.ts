import * as l10n from "@vscode/l10n";
import type { CodeCandidate, ExplainedCode } from "../core/codes/code-types.ts";
import { codeLabel, facilityLabel, isProgramDefined, numberForms } from "./code-text.ts";
import { escapeMarkdown, inlineCode } from "./markdown.ts";

/** Other meanings shown; a number such as 5 has many, the rest is noise. */
const MAX_ALTERNATIVES = 3;

/**
 * What a code means wherever it stands, as Markdown paragraphs: symbol, meaning, the forms of the number with its
 * facility, other meanings.
 */
export function renderCode(code: ExplainedCode): string[] {
  const [best, ...others] = code.candidates;
  const paragraphs = [`**${inlineCode(codeLabel(code))}**`];
  if (isProgramDefined(code)) paragraphs.push(l10n.t("An exit code means what its program makes of it. As a Windows error:"));
  if (best === undefined) paragraphs.push(l10n.t("This code is in none of the tables."));
  else if (best.meaning !== null) paragraphs.push(escapeMarkdown(best.meaning));
  paragraphs.push(renderForms(code));
  const also = others.slice(0, MAX_ALTERNATIVES).map(renderAlternative);
  if (also.length > 0) paragraphs.push([l10n.t("Elsewhere the same number means:"), ...also].join("\n"));
  return paragraphs;
}

function renderForms(code: ExplainedCode): string {
  const forms = l10n.t("Also written {0}.", numberForms(code).join(", "));
  const facility = facilityLabel(code);
  return facility === null ? forms : `${forms} ${l10n.t("Facility {0}.", escapeMarkdown(facility))}`;
}

function renderAlternative({ symbol, family, meaning }: CodeCandidate): string {
  const name = symbol === null ? escapeMarkdown(family) : `${inlineCode(symbol)} (${escapeMarkdown(family)})`;
  return `- ${meaning === null ? name : `${name}: ${escapeMarkdown(meaning)}`}`;
}
