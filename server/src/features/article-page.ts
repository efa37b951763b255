import * as l10n from "@vscode/l10n";
import type { ExplainedCode } from "../core/codes/code-types.ts";
import type { Article, ArticleMatch } from "../core/knowledge/pack-types.ts";
import { articlePageFile, codePageFile } from "../protocol/knowledge-pages.ts";
import { articleLinks, articleName, bulletList, confidenceName, reasonsInFull, stateSentence } from "./article.ts";
import { codeLabel } from "./code-text.ts";
import { escapeMarkdown, inlineCode, link, packText } from "./markdown.ts";
import { firstSentences } from "./sentences.ts";

/** An article with what is known around it. */
export interface ArticlePage {
  readonly article: Article;
  /** How it was recognised in a log, or null. */
  readonly match: ArticleMatch | null;
  /** The other articles on that failure, best first. */
  readonly others: readonly ArticleMatch[];
  /** Those that its rules ask for. */
  readonly codes: readonly ExplainedCode[];
  /** Logs to read next, as Markdown. */
  readonly nextLogs: readonly string[];
  /** Title of the pack it stands in, where that is not a built-in one. */
  readonly ownPack: string | null;
}

/** To be ticked while one goes along: VS Code's preview shows `- [ ]` as it is written, and a control as a control. */
const box = (step: number): string => ["<input", 'type="checkbox"', `aria-label="${step}">`].join(" ");

/** An article as a page of Markdown, to read without the page on the web that it stands for. */
export function renderArticlePage({ article, match, others, codes, nextLogs, ownPack }: ArticlePage): string {
  const { caution = "", cause, resolution } = article;
  const steps = resolution.map((step, i) => `${i + 1}. ${box(i + 1)} ${packText(step)}`);
  const sections = [
    `# ${articleName(article)}`,
    stateSentence(article),
    match === null ? "" : fact(l10n.t("Matched"), `${reasonsInFull(match.reasons)}; ${confidenceName(match.confidence)}`),
    caution === "" ? "" : `> ⚠ **${l10n.t("Caution")}**\n>\n> ${packText(caution)}`,
    section(l10n.t("Cause"), packText(cause)),
    section(l10n.t("Resolution"), steps.join("\n")),
    section(l10n.t("Links"), bulletList(articleLinks(article))),
    section(l10n.t("Next logs"), bulletList(nextLogs)),
    section(l10n.t("Other articles that matched"), numberedList(others.map(otherArticle))),
    section(l10n.t("Error codes"), bulletList(codes.map(relatedCode))),
    section(l10n.t("About this article"), bulletList(about(article, ownPack))),
  ];
  return `${sections.filter((part) => part !== "").join("\n\n")}\n`;
}

const section = (heading: string, body: string): string => (body === "" ? "" : `## ${heading}\n\n${body}`);

const fact = (name: string, value: string): string => `**${name}:** ${value}`;

const numberedList = (items: readonly string[]): string => items.map((item, i) => `${i + 1}. ${item}`).join("\n");

function about({ appliesTo, basis, kb }: Article, ownPack: string | null): string[] {
  return [
    ...(appliesTo === undefined ? [] : [fact(l10n.t("Applies to"), packText(appliesTo))]),
    ...(basis === undefined ? [] : [fact(l10n.t("Basis"), describeBasis(basis))]),
    ...(kb === undefined ? [] : [fact(l10n.t("Knowledge base"), `KB${escapeMarkdown(kb)}`)]),
    ...(ownPack === null ? [] : [fact(l10n.t("Knowledge pack"), packText(ownPack))]),
  ];
}

function describeBasis(basis: NonNullable<Article["basis"]>): string {
  switch (basis) {
    case "microsoft":
      return l10n.t("what Microsoft has published");
    case "community":
      return l10n.t("what others have published who had this failure");
    case "experience":
      return l10n.t("the authors' own experience; no page that confirms it is known");
  }
}

const otherArticle = ({ article, reasons, confidence }: ArticleMatch): string =>
  l10n.t(
    "{0} ({1}; {2})",
    link(articleName(article), articlePageFile(article.id)),
    reasonsInFull(reasons),
    confidenceName(confidence),
  );

function relatedCode(code: ExplainedCode): string {
  const name = link(inlineCode(codeLabel(code)), codePageFile(code.hex));
  const meaning = firstSentences(code.candidates[0]?.meaning ?? "", 1);
  return meaning === "" ? name : l10n.t("{0}: {1}", name, escapeMarkdown(meaning));
}
