import * as l10n from "@vscode/l10n";
import type { ReportingDescriptor } from "sarif";
import type { ErrorChain } from "../../core/chains/chain-types.ts";
import { toHex } from "../../core/codes/code-value.ts";
import type { ArticleMatch } from "../../core/knowledge/pack-types.ts";
import { articleLinks, articleName, bulletList, numberedSteps } from "../article.ts";
import { articleUrl } from "../article-label.ts";
import { codeLabel } from "../code-text.ts";
import { learnSearchUrl, renderLearnSearch } from "../learn-search.ts";
import { packText } from "../markdown.ts";
import { plainText } from "../plain-text.ts";
import { rootCauseOf } from "../root-cause.ts";
import { visibleLine } from "../visible-text.ts";
import { meaningOf } from "./chain-text.ts";
import type { ReportedLog } from "./reported-log.ts";

/** Code scanning takes so many UTF-16 code units of a description. */
const MAX_DESCRIPTION = 1000;

/** A failure with its log. */
export interface Finding {
  readonly log: ReportedLog;
  readonly chain: ErrorChain;
}

/** The canonical code; all failures without a code have one rule. */
export const ruleIdOf = ({ code }: ErrorChain): string => (code === null ? "no-code" : toHex(code));

/** A rule for each code, in the order of the findings: what the code means, and what helps against the failures found with it. */
export function sarifRules(findings: readonly Finding[]): ReportingDescriptor[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = ruleIdOf(finding.chain);
    const found = byRule.get(id);
    if (found === undefined) byRule.set(id, [finding]);
    else found.push(finding);
  }
  return [...byRule].map(([id, found]) => rule(id, found));
}

function rule(id: string, findings: readonly Finding[]): ReportingDescriptor {
  const [first] = findings;
  const root = first === undefined ? null : rootCauseOf(first.log.analysis, first.chain);
  const code = root?.code ?? null;
  const symbol = code?.candidates[0]?.symbol ?? null;
  const short = code === null ? l10n.t("Failure without a code") : codeLabel(code);
  const meaning = root === null || code === null ? null : meaningOf(root);
  const matches = distinctArticles(findings);
  const links = code === null ? [] : renderLearnSearch(code);
  const markdown = matches.length > 0 ? matches.map(articleHelp).join("\n\n") : (links[0] ?? fallback(code === null));
  const helpUri = matches.map(({ article }) => articleUrl(article)).find((url) => url !== null) ?? (code && learnSearchUrl(code));
  return {
    id,
    ...nameOf(code === null ? "FailureWithoutCode" : symbol),
    shortDescription: { text: description(short) },
    fullDescription: { text: description(meaning ?? fallback(code === null)) },
    help: { text: plainText(markdown), markdown },
    ...(helpUri != null && { helpUri }),
    defaultConfiguration: { level: "error" },
  };
}

const nameOf = (name: string | null): Pick<ReportingDescriptor, "name"> => (name === null ? {} : { name });

const description = (text: string): string => visibleLine(text, MAX_DESCRIPTION);

const fallback = (withoutCode: boolean): string =>
  withoutCode
    ? l10n.t("The log tells of a failure and names no error code for it.")
    : l10n.t("No table knows what this code means.");

/** The best article of each failure, once. */
function distinctArticles(findings: readonly Finding[]): ArticleMatch[] {
  const best = findings.flatMap(({ log, chain }) => log.analysis.articlesOf(chain).slice(0, 1));
  return [...new Map(best.map((match) => [match.article.id, match])).values()];
}

function articleHelp({ article }: ArticleMatch): string {
  const paragraphs = [
    `**${articleName(article)}**`,
    `${l10n.t("Cause")}: ${packText(article.cause)}`,
    `${l10n.t("Resolution")}:`,
    numberedSteps(article),
    bulletList(articleLinks(article)),
  ];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}
