import * as l10n from "@vscode/l10n";
import type { ReportingDescriptor, Result } from "sarif";
import type { ErrorChain } from "../../core/chains/chain-types.ts";
import type { ExplainedCode } from "../../core/codes/code-types.ts";
import { toHex } from "../../core/codes/code-value.ts";
import type { Article } from "../../core/knowledge/pack-types.ts";
import { articleLinks, articleName, bulletList, numberedSteps } from "../article.ts";
import { articleUrl } from "../article-label.ts";
import { codeLabel } from "../code-text.ts";
import { learnSearchUrl, renderLearnSearch } from "../learn-search.ts";
import { packText } from "../markdown.ts";
import { codeMeaning } from "../own-exit-code.ts";
import { plainText } from "../plain-text.ts";
import { type RootCause, rootCauseOf } from "../root-cause.ts";
import { visibleLine } from "../visible-text.ts";
import type { ReportedLog } from "./reported-log.ts";

/** Code scanning takes so many UTF-16 code units of a description. */
const MAX_DESCRIPTION = 1000;

/** The canonical code; all failures without a code have one rule. */
export const ruleIdOf = ({ code }: ErrorChain): string => (code === null ? "no-code" : toHex(code));

/** A rule for each code: what the code means, and what helps against the failures found with it. */
export interface SarifRules {
  /** Takes in what the rule of a failure is to tell. */
  add(log: ReportedLog, chain: ErrorChain): void;
  /** The rules of some results, in the order of these, with their indices by id. */
  of(results: readonly Pick<Result, "ruleId">[]): {
    readonly descriptors: ReportingDescriptor[];
    readonly indices: ReadonlyMap<string, number>;
  };
}

/** What is kept of a rule's failures. */
interface Draft {
  /** That of the first one, with its code; null for failures without. */
  readonly code: ExplainedCode | null;
  readonly meaning: string | null;
  /** The best article of each failure, by its id. */
  readonly articles: Map<string, Article>;
}

export function createSarifRules(): SarifRules {
  const drafts = new Map<string, Draft>();
  return {
    add({ analysis }, chain) {
      const id = ruleIdOf(chain);
      const draft = drafts.get(id) ?? draftOf(rootCauseOf(analysis, chain));
      drafts.set(id, draft);
      const [best] = analysis.articlesOf(chain);
      if (best !== undefined) draft.articles.set(best.article.id, best.article);
    },
    of(results) {
      const ids = [...new Set(results.map(({ ruleId }) => ruleId ?? ""))];
      return {
        descriptors: ids.flatMap((id) => {
          const draft = drafts.get(id);
          return draft === undefined ? [] : descriptor(id, draft);
        }),
        indices: new Map(ids.map((id, i) => [id, i])),
      };
    },
  };
}

function draftOf(root: RootCause): Draft {
  return { code: root.code, meaning: root.code === null ? null : codeMeaning(root), articles: new Map() };
}

function descriptor(id: string, { code, meaning, articles }: Draft): ReportingDescriptor {
  const symbol = code?.candidates[0]?.symbol ?? null;
  const short = code === null ? l10n.t("Failure without a code") : codeLabel(code);
  const links = code === null ? [] : renderLearnSearch(code);
  const known = [...articles.values()];
  const markdown = known.length > 0 ? known.map(articleHelp).join("\n\n") : (links[0] ?? fallback(code === null));
  const helpUri = known.map(articleUrl).find((url) => url !== null) ?? (code && learnSearchUrl(code));
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

function articleHelp(article: Article): string {
  const paragraphs = [
    `**${articleName(article)}**`,
    `${l10n.t("Cause")}: ${packText(article.cause)}`,
    `${l10n.t("Resolution")}:`,
    numberedSteps(article),
    bulletList(articleLinks(article)),
  ];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}
