import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentLink } from "vscode-languageserver-types";

/** Ends before what closes a message, a quotation or a sentence. */
const HTTPS_URL = /https:\/\/[^\s"'`<>()[\]{}|\\^\p{Cc}]+/giu;
const TRAILING_PUNCTUATION = /[.,;:!?*]+$/;
const MAX_LINKS = 5000;

/**
 * The https addresses in a log, to be opened on request. Searched in the text itself: no entry has to be decoded. An address
 * with a user name is left alone, as it leads elsewhere than it seems to.
 */
export function documentLinksOf(document: TextDocument): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const { 0: found, index } of document.getText().matchAll(HTTPS_URL)) {
    const target = found.replace(TRAILING_PUNCTUATION, "");
    if (!isPlain(target)) continue;
    links.push({ target, range: { start: document.positionAt(index), end: document.positionAt(index + target.length) } });
    if (links.length === MAX_LINKS) break;
  }
  return links;
}

function isPlain(target: string): boolean {
  if (!URL.canParse(target)) return false;
  const { username, password } = new URL(target);
  return username === "" && password === "";
}
