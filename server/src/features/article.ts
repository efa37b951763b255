import * as l10n from "@vscode/l10n";
import type { Article, ArticleMatch, Confidence, MatchReason } from "../core/knowledge/pack-types.ts";
import { escapeMarkdown, inlineCode, link, packText } from "./markdown.ts";

/** An article as Markdown, to read without the page it stands for. `match`: how it was recognised in a log. */
export function renderArticle(article: Article, match: ArticleMatch | null = null): string {
  const { appliesTo, cause, nextLogs = [] } = article;
  const paragraphs = [
    `# ${articleName(article)}`,
    stateSentence(article),
    match === null ? "" : recognisedSentence(match),
    appliesTo === undefined ? "" : `**${l10n.t("Applies to:")}** ${packText(appliesTo)}`,
    section(l10n.t("Cause"), packText(cause)),
    section(l10n.t("Resolution"), numberedSteps(article)),
    section(l10n.t("Links"), bulletList(articleLinks(article))),
    section(l10n.t("Next logs"), bulletList(nextLogs.map(packText))),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

/** Which article it is and why it was chosen, for a note. */
export function matchSentence(match: ArticleMatch): string {
  const { article } = match;
  return [`**${articleName(article)}**.`, recognisedSentence(match), stateSentence(article)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

export const numberedSteps = ({ resolution }: Article): string =>
  resolution.map((step, i) => `${i + 1}. ${packText(step)}`).join("\n");

export const articleLinks = ({ links }: Article): string[] => links.map(({ title, url }) => link(escapeMarkdown(title), url));

export const bulletList = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

const articleName = ({ kb, title }: Article): string =>
  kb === undefined ? packText(title) : l10n.t("KB{0}: {1}", escapeMarkdown(kb), packText(title));

const section = (heading: string, body: string): string => (body === "" ? "" : `## ${heading}\n\n${body}`);

function stateSentence({ state }: Article): string {
  switch (state) {
    case "online":
      return "";
    case "archived":
      return l10n.t(
        "Microsoft has retired this article: Smsts Lens tells it in its own words, and the first link leads to an archived copy.",
      );
    case "gone":
      return l10n.t("Microsoft has retired this article: Smsts Lens tells it in its own words.");
  }
}

function recognisedSentence({ confidence, reasons }: ArticleMatch): string {
  const conditions = reasons.map((reason) => `${fieldName(reason)} ${inlineCode(reason.text)}`).join(", ");
  return l10n.t("Recognised by {0}; {1}.", conditions, confidenceName(confidence));
}

function fieldName({ field }: MatchReason): string {
  switch (field) {
    case "code":
      return l10n.t("code");
    case "process":
      return l10n.t("process");
    case "component":
      return l10n.t("component");
    case "step":
      return l10n.t("step");
    case "action":
      return l10n.t("action");
    case "message":
      return l10n.t("message");
    case "around":
      return l10n.t("nearby");
  }
}

function confidenceName(confidence: Confidence): string {
  switch (confidence) {
    case "high":
      return l10n.t("confidence is high");
    case "medium":
      return l10n.t("confidence is medium");
    case "low":
      return l10n.t("confidence is low");
  }
}
