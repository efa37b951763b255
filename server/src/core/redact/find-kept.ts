import type { TextSpan } from "./found-spans.ts";
import { keptRows } from "./kept-rows.ts";
import { isPseudonym } from "./pseudonyms.ts";

const compiled = keptRows.map(({ before, value, after, cue, isName }) => ({
  cue,
  isName,
  pattern: new RegExp(`(${before})(${value})${after === undefined ? "" : `(?=${after})`}`, "gim"),
}));

export interface Kept {
  readonly spans: readonly TextSpan[];
  /** Names of steps and the like. */
  readonly names: readonly string[];
}

/** @param lower the text in lower case */
export function findKept(text: string, lower: string): Kept {
  const spans: TextSpan[] = [];
  const names = new Set<string>();
  for (const { cue, isName, pattern } of compiled) {
    if (!lower.includes(cue)) continue;
    for (const match of text.matchAll(pattern)) {
      const [, before = "", value = ""] = match;
      const start = match.index + before.length;
      spans.push({ start, end: start + value.length });
      if (isName) names.add(value.trim());
    }
  }
  return { spans, names: [...names] };
}

/** Between whatever a name stands between: `x_MACHINE-1-old.log`, `USER-1%40DOMAIN-1`. */
const PSEUDONYM = /(?:(?<![A-Za-z0-9])|(?<=%40))[A-Z][A-Z0-9-]{0,40}(?:-\d{1,9})?(?![A-Za-z0-9])/g;

/** Pseudonyms that stand in a text already. @param words those of the redactor's own rules */
export function findPseudonyms(text: string, words: ReadonlySet<string>): (TextSpan & { readonly pseudonym: string })[] {
  const found: (TextSpan & { readonly pseudonym: string })[] = [];
  for (const { 0: pseudonym, index } of text.matchAll(PSEUDONYM)) {
    if (isPseudonym(pseudonym, words)) found.push({ start: index, end: index + pseudonym.length, pseudonym });
  }
  return found;
}
