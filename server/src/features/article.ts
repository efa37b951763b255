import * as l10n from "@vscode/l10n";
import type { Article, ArticleMatch, Confidence, MatchReason } from "../core/knowledge/pack-types.ts";
import { escapeMarkdown, inlineCode, link, packText } from "./markdown.ts";

/** Which article it is and why it was chosen, for a note. */
export function matchSentence(match: ArticleMatch): string {
  const { article, confidence } = match;
  const name = `**${articleName(article)}**`;
  return [
    confidence === "low" ? l10n.t("It may be this: {0}.", name) : `${name}.`,
    recognisedSentence(match),
    stateSentence(article),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

export const numberedSteps = ({ resolution }: Article): string =>
  resolution.map((step, i) => `${i + 1}. ${packText(step)}`).join("\n");

/** The first one with the KB number beside it, which pages of Microsoft Learn do not always show. */
export const articleLinks = ({ links, kb }: Article): string[] =>
  links.map(({ title, url }, i) => {
    const isNumbered = i > 0 || kb === undefined || title.includes(kb);
    return `${link(escapeMarkdown(title), url)}${isNumbered ? "" : ` (KB${escapeMarkdown(kb)})`}`;
  });

export const bulletList = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

export const articleName = ({ kb, title }: Article): string =>
  kb === undefined ? packText(title) : l10n.t("KB{0}: {1}", escapeMarkdown(kb), packText(title));

/** Empty for an article that is still on the web. */
export function stateSentence({ state }: Article): string {
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

const recognisedSentence = ({ confidence, reasons }: ArticleMatch): string =>
  l10n.t(
    "Recognised by {0}; {1}.",
    reasons.map((reason) => `${fieldName(reason)} ${inlineCode(reason.text)}`).join(", "),
    confidenceName(confidence),
  );

/** What held, with the code: "code `0x800700C1`, process `bootsect.exe`, `/NT60`". */
export const reasonsInFull = (reasons: readonly MatchReason[]): string => reasons.map(nameReason).join(", ");

/** The reasons for a reader who has the code before him: "code, process `bootsect.exe`, `/NT60`". */
export const reasonsInShort = (reasons: readonly MatchReason[]): string =>
  reasons.map((reason) => (reason.field === "code" ? fieldName(reason) : nameReason(reason))).join(", ");

const nameReason = (reason: MatchReason): string =>
  reason.field === "message" ? inlineCode(reason.text) : `${fieldName(reason)} ${inlineCode(reason.text)}`;

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

export function confidenceName(confidence: Confidence): string {
  switch (confidence) {
    case "high":
      return l10n.t("confidence is high");
    case "medium":
      return l10n.t("confidence is medium");
    case "low":
      return l10n.t("confidence is low");
  }
}
