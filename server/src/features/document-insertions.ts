import type { Article } from "../core/knowledge/pack-types.ts";
import { asciidocCode, asciidocLine, asciidocLink, asciidocText } from "../protocol/asciidoc.ts";
import type { TextForm } from "../protocol/document-requests.ts";
import { articleName, numberedSteps } from "./article.ts";
import { articleUrl } from "./article-label.ts";
import { escapeMarkdown, link, oneLine } from "./markdown.ts";
import { plainText } from "./plain-text.ts";

/** Title and steps of an article as a block of lines, LF. */
export function resolutionBlock(article: Article, form: TextForm): string {
  const url = articleUrl(article);
  if (form === "markdown") {
    const name = articleName(article);
    return `**${url === null ? name : link(name, url)}**\n\n${numberedSteps(article)}`;
  }
  if (form === "asciidoc") {
    const name = asciidocLine(articleTitle(article));
    const steps = article.resolution.map((step) => `. ${asciidocPackText(step)}`);
    return [url === null ? name : asciidocLink(name, url), "", ...steps].join("\n");
  }
  const steps = article.resolution.map((step, i) => `${i + 1}. ${withoutCodeMarks(step)}`).join("\n");
  return `${articleTitle(article)}${url === null ? "" : ` (${url})`}\n\n${steps}`;
}

/** A link to an article's page, named by its KB number; null for an article without a page. */
export function articleLink(article: Article, form: TextForm): string | null {
  const url = articleUrl(article);
  if (url === null) return null;
  const name = article.kb === undefined ? withoutCodeMarks(article.title) : `KB${article.kb}`;
  if (form === "markdown") return link(escapeMarkdown(name), url);
  return form === "asciidoc" ? asciidocLink(asciidocText(oneLine(name)), url) : `${oneLine(name)}: ${url}`;
}

/** A text that a code means, in the form asked for. @param markdown on one line */
export function inForm(markdown: string, form: TextForm): string {
  if (form === "markdown") return markdown;
  return form === "asciidoc" ? asciidocText(plainText(markdown)) : plainText(markdown);
}

export const isTextForm = (value: unknown): value is TextForm =>
  value === "markdown" || value === "asciidoc" || value === "plain";

/** `KB2910552: A boot image ...`, as plain text on one line. */
export const articleTitle = (article: Article): string => plainText(articleName(article));

/** The text of a pack: what stands between backticks is code. */
const asciidocPackText = (text: string): string =>
  oneLine(text)
    .trim()
    .split(/`([^`]+)`/)
    .map((part, i) => (i % 2 === 1 ? asciidocCode(part) : asciidocText(part)))
    .join("");

/** The text of a pack without the marks around code. */
const withoutCodeMarks = (text: string): string =>
  oneLine(text)
    .trim()
    .replace(/`([^`]+)`/g, "$1");
