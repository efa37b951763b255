import * as l10n from "@vscode/l10n";
import type { ExplainedCode } from "../core/codes/code-types.ts";
import { isBareWin32 } from "../core/codes/code-value.ts";
import { codeLabel } from "./code-text.ts";
import { escapeMarkdown, link } from "./markdown.ts";

const SEARCH = "https://learn.microsoft.com/en-us/search/?terms=";

/**
 * A search of Microsoft Learn for a code's number and the name that the tables have for it: nothing else can get into the
 * address. Null where it would find nothing: for success, and for a small number without a name.
 */
export function learnSearchUrl(code: ExplainedCode): string | null {
  const isNamed = (code.candidates[0]?.symbol ?? null) !== null;
  if (code.value === 0 || (isBareWin32(code.value) && !isNamed)) return null;
  return `${SEARCH}${encodeURIComponent(codeLabel(code))}`;
}

/** What a link or a command that leads there is called; plain text. */
export const learnSearchTitle = (code: ExplainedCode): string => l10n.t("Search Microsoft Learn for {0}", codeLabel(code));

/** The link as a paragraph of Markdown; none where there is nothing to search for. */
export function renderLearnSearch(code: ExplainedCode): string[] {
  const url = learnSearchUrl(code);
  return url === null ? [] : [link(escapeMarkdown(learnSearchTitle(code)), url)];
}
