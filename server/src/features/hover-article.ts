import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import type { Article, ArticleMatch } from "../core/knowledge/pack-types.ts";
import { Command } from "../protocol/requests.ts";
import { confidenceName, reasonsInShort } from "./article.ts";
import { articleUrl } from "./article-label.ts";
import type { FeatureOptions } from "./feature-options.ts";
import { commandLink, webLink } from "./hover-links.ts";
import { escapeMarkdown, link, packText } from "./markdown.ts";
import { firstSentences } from "./sentences.ts";

/** What is shown of an article; the rest stands behind its link. */
const CAUSE_SENTENCES = 2;
const MAX_STEPS = 4;

/**
 * Cause and resolution of the best article in short, with its links and what it was recognised by; links to the others, each with
 * what speaks for it. Empty without articles.
 */
export function renderArticles(analysis: Analysis, chain: ErrorChain, options: FeatureOptions): string[] {
  const [best, ...others] = analysis.articlesOf(chain);
  if (best === undefined) return [];
  const open = ({ article }: ArticleMatch): string => openLink(article, chain, options);
  const paragraphs = [
    `**${l10n.t("Cause")}**: ${packText(firstSentences(best.article.cause, CAUSE_SENTENCES))}`,
    renderResolution(best.article),
    `${renderReferences(best.article, open(best), options)} ${renderReasons(best)}`,
  ];
  const lessLikely = others.map((match) => `${open(match)} (${reasonsInShort(match.reasons)})`);
  if (others.length > 0) paragraphs.push(l10n.t("Less likely: {0}.", lessLikely.join(", ")));
  return paragraphs;
}

const renderReasons = ({ reasons, confidence }: ArticleMatch): string =>
  l10n.t("Matched: {0}; {1}.", reasonsInShort(reasons), confidenceName(confidence));

function renderResolution({ resolution }: Article): string {
  const heading = `**${l10n.t("Resolution")}**`;
  const steps = resolution.slice(0, MAX_STEPS).map((step) => packText(firstSentences(step, 1)));
  if (resolution.length === 1) return `${heading}: ${steps.join("")}`;
  const count =
    resolution.length > MAX_STEPS
      ? l10n.t("the first {0} of {1} steps", MAX_STEPS, resolution.length)
      : l10n.t("{0} steps", resolution.length);
  return [`${heading}: ${count}`, ...steps.map((step, i) => `${i + 1}. ${step}`)].join("\n");
}

/** The whole article, and its first page on the web, which may be the same link. */
function renderReferences(article: Article, open: string, { smstsCommands }: FeatureOptions): string {
  const pages = smstsCommands ? article.links.slice(0, 1).map(webLink) : [];
  const retired = article.state === "online" ? "" : ` ${l10n.t("Microsoft retired this article.")}`;
  return `${[open, ...pages].join(", ")}.${retired}`;
}

/** The resolution that reads offline, for a client that can show it; else the first link. */
function openLink(article: Article, chain: ErrorChain, { smstsCommands, uri }: FeatureOptions): string {
  const title = packText(article.title);
  const label = article.kb === undefined ? title : l10n.t("KB{0}: {1}", escapeMarkdown(article.kb), title);
  if (smstsCommands) return commandLink(label, Command.openResolution, { article: article.id, uri, chainId: chain.id });
  const url = articleUrl(article);
  return url === null ? label : link(label, url);
}
