import { canonicalCode } from "../core/codes/code-identity.ts";
import type { CodeTable } from "../core/codes/code-types.ts";
import { toHex } from "../core/codes/code-value.ts";
import { explainCode } from "../core/codes/explain.ts";
import { parseCode } from "../core/codes/parse-code.ts";
import type { Article, KnowledgePack } from "../core/knowledge/pack-types.ts";

/** An article with the place it has among the others. */
export interface ShelvedArticle {
  readonly article: Article;
  /** Title of its pack. */
  readonly topic: string;
  readonly own: boolean;
  /** The workspace folder (URI) whose packs it is from; null for those of everybody. */
  readonly folder: string | null;
  /** Those that the rules of its pack ask for, in canonical form, each once. */
  readonly codes: readonly number[];
}

/** What is searched of an article: words in upper case without accents, with a blank before, between and behind them. */
export interface ArticleColumns {
  /** KB number, with and without its letters, and id. */
  readonly names: string;
  readonly title: string;
  readonly topic: string;
  /** The codes with their symbols. */
  readonly codes: string;
  readonly cause: string;
  readonly rest: string;
}

/** Shelves the articles of packs given in order of precedence: of several with one id, the first is the one that counts. */
export function shelve(
  packs: readonly KnowledgePack[],
  { isOwn, folder }: { readonly isOwn: (pack: KnowledgePack) => boolean; readonly folder: string | null },
): ShelvedArticle[] {
  const seen = new Set<string>();
  return packs.flatMap((pack) => {
    const own = isOwn(pack);
    const codes = codesByArticle(pack);
    const fresh = pack.articles.filter(({ id }) => !seen.has(id) && seen.add(id));
    return fresh.map((article) => {
      const { title: topic } = pack;
      return { article, topic, own, folder: own ? folder : null, codes: [...(codes.get(article.id) ?? [])] };
    });
  });
}

function codesByArticle({ rules }: KnowledgePack): Map<string, Set<number>> {
  const byArticle = new Map<string, Set<number>>();
  for (const { article, when } of rules) {
    if (article === undefined) continue;
    const codes = byArticle.get(article) ?? new Set();
    byArticle.set(article, codes);
    for (const text of when.code ?? []) {
      const value = parseCode(text);
      if (value !== null) codes.add(canonicalCode(value));
    }
  }
  return byArticle;
}

export const createArticleIndex = (
  shelf: readonly ShelvedArticle[],
  codes: CodeTable,
): { readonly shelved: ShelvedArticle; readonly columns: ArticleColumns }[] =>
  shelf.map((shelved) => ({ shelved, columns: columnsOf(shelved, codes) }));

function columnsOf({ article, topic, codes }: ShelvedArticle, table: CodeTable): ArticleColumns {
  const { id, kb, title, cause, caution = "", appliesTo = "", resolution, links, nextLogs = [] } = article;
  const symbols = codes.map((code) => explainCode(code, undefined, table).candidates[0]?.symbol ?? "");
  const numbers = codes.map(toHex).flatMap((hex) => [hex, hex.slice(2)]);
  const linkTitles = links.map((link) => link.title);
  return {
    names: column(id, ...(kb === undefined ? [] : [kb, `KB${kb}`])),
    title: column(title),
    topic: column(topic),
    codes: column(...numbers, ...symbols),
    cause: column(cause),
    rest: column(caution, appliesTo, ...resolution, ...linkTitles, ...nextLogs),
  };
}

const column = (...texts: readonly string[]): string => ` ${foldedWords(texts.join(" ")).join(" ")} `;

/** Letters and digits of a text as words, so that Größe, GROSSE and grosse are one. */
export function foldedWords(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
