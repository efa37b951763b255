import type { MergedKnowledge } from "../core/knowledge/merge-packs.ts";
import type { Replacement } from "../core/redact/redactor.ts";
import type { CheckDocumentResult, PrivateLink, PrivateName } from "../protocol/document-requests.ts";
import { type DocumentLine, type LogLink, logLinksIn } from "./document-parts.ts";
import { lettersOf } from "./letters.ts";
import { link } from "./markdown.ts";
import { describePrivateName } from "./private-data-text.ts";

/** What articles say and link to: no part of a document that repeats it is anybody's. */
export interface PublicText {
  /** Causes, steps and titles, by their letters. */
  readonly lines: ReadonlySet<string>;
  /** As they stand in links. */
  readonly urls: ReadonlySet<string>;
}

const kept = new WeakMap<MergedKnowledge, PublicText>();

/** Made once for packs that stay: a document is checked at every pause of typing. */
export function publicTextOf(knowledge: MergedKnowledge): PublicText {
  const found = kept.get(knowledge) ?? gatherPublicText(knowledge);
  kept.set(knowledge, found);
  return found;
}

function gatherPublicText({ articles }: MergedKnowledge): PublicText {
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

type NameFinder = (path: string) => readonly Pick<Replacement, "start" | "end">[];

/**
 * What is private in a document, by what a redactor found in it: names and the like where they stand, and the links to logs
 * whose paths hold them. A link has to lead to its log, and its words name it: what stands in the path stays in both.
 */
export function privateDataOf(
  text: string,
  lines: readonly DocumentLine[],
  found: readonly Replacement[],
  namesIn: NameFinder,
): Pick<CheckDocumentResult, "privateNames" | "privateLinks"> {
  const links = lines.flatMap(logLinksIn);
  const names = new Map<string, FoundName>();
  let next = 0;
  for (const { start, end, pseudonym, kind } of found) {
    while ((links[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const around = links[next];
    const written = text.slice(start, end);
    if (around !== undefined && around.start < start && isOfPath(around, start, written)) continue;
    const key = `${pseudonym}\n${written.toLowerCase()}\n${written.length}`;
    const name = names.get(key) ?? { text: written, pseudonym, kind, places: [] };
    names.set(key, name);
    name.places.push(start);
  }
  const privateNames = [...names.values()].map(({ kind, ...name }) => {
    return { ...name, message: describePrivateName(kind, name.text, name.places.length) };
  });
  return { privateNames, privateLinks: privateLinksOf(links, namesIn) };
}

interface FoundName extends Omit<PrivateName, "message"> {
  readonly kind: Replacement["kind"];
  readonly places: number[];
}

/** Whether a name stands in the path of a link, or in words that say the same as the path. */
function isOfPath(found: LogLink, start: number, name: string): boolean {
  const path = decodeURIComponentOr(found.reference).toLowerCase();
  return labelOf(found).end < start || path.includes(name.toLowerCase());
}

/** A document has many links to few logs: each path is looked at once. */
function privateLinksOf(links: readonly LogLink[], namesIn: NameFinder): PrivateLink[] {
  const references = [...new Set(links.map(({ reference }) => reference))];
  const nameIn = new Map(
    references.map((reference) => {
      const path = decodeURIComponentOr(reference);
      const [name] = namesIn(path);
      return [reference, name && path.slice(name.start, name.end)];
    }),
  );
  return links.flatMap((found) => {
    const name = nameIn.get(found.reference);
    return name === undefined ? [] : [{ start: found.start, end: found.end, label: labelOf(found), name }];
  });
}

const labelOf = ({ start, label }: LogLink): PrivateLink["label"] => ({ start: start + 1, end: start + 1 + label.length });

function decodeURIComponentOr(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
