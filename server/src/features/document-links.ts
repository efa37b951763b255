import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentLink } from "vscode-languageserver-types";
import { type PathStyle, pathLinksOf } from "./path-links.ts";

/** Ends before what closes a message, a quotation or a sentence. */
const HTTPS_URL = /https:\/\/[^\s"'`<>()[\]{}|\\^\p{Cc}]+/giu;
const PUNCTUATION = ".,;:!?*";
const MAX_LINKS = 5000;

/** What a log names that can be opened on request: https addresses, and files where `paths` tells which there can be. */
export function documentLinksOf(document: TextDocument, paths: PathStyle | null): DocumentLink[] {
  return [...webLinksOf(document), ...(paths === null ? [] : pathLinksOf(document, paths))];
}

/**
 * The https addresses in a log, to be opened on request. Searched in the text itself: no entry has to be decoded. An address
 * with a user name is left alone, as it leads elsewhere than it seems to.
 */
function webLinksOf(document: TextDocument): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const { 0: found, index } of document.getText().matchAll(HTTPS_URL)) {
    const target = withoutTrailingPunctuation(found);
    if (!isPlain(target)) continue;
    links.push({ target, range: { start: document.positionAt(index), end: document.positionAt(index + target.length) } });
    if (links.length === MAX_LINKS) break;
  }
  return links;
}

/** A loop, since a pattern anchored at the end takes quadratic time for a long run of dots. */
function withoutTrailingPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && PUNCTUATION.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function isPlain(target: string): boolean {
  if (!URL.canParse(target)) return false;
  const { username, password } = new URL(target);
  return username === "" && password === "";
}
