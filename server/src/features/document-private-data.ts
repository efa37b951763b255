import type { MergedKnowledge } from "../core/knowledge/merge-packs.ts";
import type { CheckDocumentResult, PrivateLink, PrivateName } from "../protocol/document-requests.ts";
import type { RedactReplacement } from "../protocol/redact-requests.ts";
import { type DocumentLine, type LogLink, logLinksIn } from "./document-parts.ts";
import { lettersOf } from "./letters.ts";
import { link } from "./markdown.ts";

/** What articles say and link to: no part of a document that repeats it is anybody's. */
export interface PublicText {
  /** Causes, steps and titles, by their letters. */
  readonly lines: ReadonlySet<string>;
  /** As they stand in links. */
  readonly urls: ReadonlySet<string>;
}

export function publicTextOf({ articles }: MergedKnowledge): PublicText {
  const all = [...articles.values()];
  const texts = all.flatMap(({ title, cause, caution = "", resolution }) => [title, cause, caution, ...resolution]);
  const urls = all.flatMap(({ links }) => links.map(({ url }) => link("", url).slice("[](".length, -")".length)));
  return { lines: new Set(texts.map(lettersOf)), urls: new Set(urls) };
}

/** What stands before the words of a line: quotation, list, a term in bold. */
const BEFORE_WORDS = /^[\s>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*(?:\*\*[^*]{1,100}\*\*)?/;
const URL_IN_TEXT = /https:\/\/[^\s<>()]+/g;

/** The text with blanks in the place of what is public: every other character keeps its offset. */
export function withoutPublicText(text: string, lines: readonly DocumentLine[], { lines: known, urls }: PublicText): string {
  const parts: string[] = [];
  let at = 0;
  for (const line of lines) {
    const isKnown = known.has(lettersOf(line.text.replace(BEFORE_WORDS, "")));
    const shown = isKnown ? blank(line.text) : line.text.replace(URL_IN_TEXT, (url) => (urls.has(url) ? blank(url) : url));
    if (shown === line.text) continue;
    parts.push(text.slice(at, line.start), shown);
    at = line.end;
  }
  return parts.join("") + text.slice(at);
}

const blank = (text: string): string => " ".repeat(text.length);

type NameFinder = (path: string) => readonly Pick<RedactReplacement, "start" | "end">[];

/**
 * What is private in a document, by what a redactor found in it: names and the like where they stand, and the links to logs
 * whose paths hold them.
 */
export function privateDataOf(
  text: string,
  lines: readonly DocumentLine[],
  found: readonly RedactReplacement[],
  namesIn: NameFinder,
): Pick<CheckDocumentResult, "privateNames" | "privateLinks"> {
  const links = lines.flatMap(logLinksIn);
  const names = new Map<string, PrivateName & { readonly places: number[] }>();
  let next = 0;
  for (const { start, end, pseudonym } of found) {
    while ((links[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const around = links[next];
    const isInTarget = around !== undefined && labelOf(around).end < start;
    if (isInTarget) continue;
    const written = text.slice(start, end);
    const key = `${pseudonym}\n${written}`;
    const name = names.get(key) ?? { text: written, pseudonym, places: [] };
    names.set(key, name);
    name.places.push(start);
  }
  return { privateNames: [...names.values()], privateLinks: links.flatMap((each) => privateLinkOf(each, namesIn)) };
}

function privateLinkOf(found: LogLink, namesIn: NameFinder): PrivateLink[] {
  const path = decodeURIComponentOr(found.reference);
  const [name] = namesIn(path);
  if (name === undefined) return [];
  return [{ start: found.start, end: found.end, label: labelOf(found), name: path.slice(name.start, name.end) }];
}

const labelOf = ({ start, label }: LogLink): PrivateLink["label"] => ({ start: start + 1, end: start + 1 + label.length });

function decodeURIComponentOr(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
