import { canonicalCode } from "../core/codes/code-identity.ts";
import type { CodeTable } from "../core/codes/code-types.ts";
import { readTypedCode } from "../core/codes/typed-code.ts";
import type { FoundArticle, SearchArticlesResult } from "../protocol/knowledge-requests.ts";
import { type ArticleColumns, createArticleIndex, foldedWords, type ShelvedArticle } from "./article-index.ts";
import { articleUrl } from "./article-label.ts";
import { oneLine } from "./markdown.ts";
import { firstSentences } from "./sentences.ts";

export interface ArticleSearch {
  /** Everything, topic by topic, for an empty query. */
  find(query: string): SearchArticlesResult;
}

/** More than anybody reads; whoever does not find it among these types on. */
const MAX_FOUND = 50;

/** What a word is worth where it is found. */
const WORTH: Readonly<Record<keyof ArticleColumns, number>> = { names: 8, title: 6, topic: 4, codes: 4, cause: 2, rest: 1 };
const COLUMNS = Object.keys(WORTH) as (keyof ArticleColumns)[];
/** A word as it was typed, not only its beginning. */
const WHOLE_WORD = 1;
const CODE = 100;

/** Words that say nothing where others stand beside them. */
const FILLERS: ReadonlySet<string> = new Set([
  "A",
  "AN",
  "AND",
  "ARE",
  "AS",
  "AT",
  "BE",
  "BY",
  "FOR",
  "FROM",
  "HAS",
  "IN",
  "IS",
  "IT",
  "NOT",
  "OF",
  "ON",
  "OR",
  "THAT",
  "THE",
  "THIS",
  "TO",
  "WAS",
  "WITH",
]);

/**
 * Searches a shelf of articles, made once: a query costs a read of its texts. Found is what has every word that was typed, or
 * its beginning, in any order and without regard to case and accents; or the code that was typed, in any spelling. Where
 * nothing has all of three words or more, what has the most of them, if that is two thirds.
 */
export function createArticleSearch(shelf: readonly ShelvedArticle[], codes: CodeTable): ArticleSearch {
  const index = createArticleIndex(shelf, codes);
  const byTopic = [...shelf].sort(byOwnerThenTopic);
  return {
    find(query) {
      if (query.trim() === "") return { articles: byTopic.map(rowOf), more: 0 };
      const words = wordsToFind(query);
      const typed = readTypedCode(query, codes);
      const code = typed === null ? null : canonicalCode(typed.value);
      const all = index.map(({ shelved, columns }): Scored => {
        const named = code !== null && shelved.codes.includes(code) ? CODE / shelved.codes.length : 0;
        return { shelved, named, ...scoreOf(words, columns) };
      });
      const found = nearest(all, Math.floor(words.length / 3));
      return {
        articles: found.slice(0, MAX_FOUND).map(({ shelved }) => rowOf(shelved)),
        more: Math.max(0, found.length - MAX_FOUND),
      };
    },
  };
}

/** With a blank before each: it begins a word of the columns. */
function wordsToFind(query: string): string[] {
  const words = foldedWords(query);
  const telling = words.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : words).map((word) => ` ${word}`);
}

interface Scored {
  readonly shelved: ShelvedArticle;
  /** For the code that was typed. */
  readonly named: number;
  /** For the words: of each its best place. */
  readonly score: number;
  /** Words that are in none. */
  readonly missing: number;
}

/** Those with the code or with every word, else those that lack the fewest words, best first. @param most words lacking */
function nearest(all: readonly Scored[], most: number): Scored[] {
  const worth = ({ named, score, missing }: Scored, lacking: number): number => named + (missing <= lacking ? score : 0);
  for (let lacking = 0; lacking <= most; lacking++) {
    const found = all.filter((scored) => worth(scored, lacking) > 0);
    if (found.length > 0) return found.sort((a, b) => worth(b, lacking) - worth(a, lacking));
  }
  return [];
}

function scoreOf(words: readonly string[], columns: ArticleColumns): { readonly score: number; readonly missing: number } {
  const worths = words.map((word) => worthOf(word, columns));
  return {
    score: worths.reduce((sum, worth) => sum + worth, 0),
    missing: worths.filter((worth) => worth === 0).length,
  };
}

function worthOf(word: string, columns: ArticleColumns): number {
  const column = COLUMNS.find((name) => columns[name].includes(word));
  if (column === undefined) return 0;
  return WORTH[column] + (columns[column].includes(`${word} `) ? WHOLE_WORD : 0);
}

const byOwnerThenTopic = (a: ShelvedArticle, b: ShelvedArticle): number =>
  Number(b.own) - Number(a.own) || a.topic.localeCompare(b.topic);

function rowOf({ article, topic, own, folder }: ShelvedArticle): FoundArticle {
  const { id, title, kb = null, cause } = article;
  return {
    id,
    folder,
    title: withoutCode(title),
    kb,
    topic: oneLine(topic),
    own,
    summary: withoutCode(firstSentences(cause, 1)),
    url: articleUrl(article),
  };
}

/** A pack's text as it reads, without the marks around code. */
const withoutCode = (text: string): string =>
  oneLine(text)
    .trim()
    .replace(/`([^`]+)`/g, "$1");
