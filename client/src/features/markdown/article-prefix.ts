import type { Span } from "./code-like.ts";

/** Words that somebody may be looking for an article by. */
export interface ArticlePrefix extends Span {
  readonly text: string;
}

/** `KB29`: whoever types that means an article. */
const NUMBER = /(?<![\w-])KB\d{1,8}$/i;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}.-]*(?:[ \t]+[\p{L}\p{N}.-]+)*$/u;
const MOST_WORDS = 4;
/** A single word that is shorter is in half the articles. */
const SHORTEST = 4;
/** Nobody has more of a line in mind. UTF-16 code units. */
const LONGEST = 200;

/**
 * What is typed before `character` (UTF-16 code units) of a line and may name an article, the longest first: a KB number; where
 * somebody asked for completions, too, the last words, each time one fewer.
 */
export function articlePrefixes(line: string, character: number, asked: boolean): ArticlePrefix[] {
  const before = line.slice(Math.max(0, character - LONGEST), character);
  const number = NUMBER.exec(before);
  if (number) return [{ start: character - number[0].length, end: character, text: number[0] }];
  const words = asked ? WORDS.exec(before)?.[0] : undefined;
  if (words === undefined) return [];
  const starts = [...words.matchAll(/(?<=^|[ \t])[^ \t]/g)].map(({ index }) => index).slice(-MOST_WORDS);
  return starts
    .map((start) => ({ start: character - words.length + start, end: character, text: words.slice(start) }))
    .filter(({ text }) => text.length >= SHORTEST);
}
