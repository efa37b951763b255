import type { Article, ArticleMatch } from "../core/knowledge/pack-types.ts";
import { renderArticle } from "../features/article.ts";
import { articleUrl } from "../features/article-label.ts";
import type { ArticleResult } from "../protocol/requests.ts";
import { findChainInLog } from "./chain-lookup.ts";
import { isObject } from "./params.ts";
import type { Session } from "./session.ts";

/** An article by its id, the best one for a chain, or the one of this id as that chain's log has it. */
export async function findArticle(session: Session, { article, chain }: Record<string, unknown>): Promise<ArticleResult | null> {
  const found = isObject(chain) ? await findChainInLog(session, chain) : null;
  const matches = found?.log.analysis.articlesOf(found.chain) ?? [];
  if (typeof article !== "string") return matches[0] === undefined ? null : articleResult(matches[0].article, matches[0]);
  const match = matches.find((candidate) => candidate.article.id === article);
  if (match !== undefined) return articleResult(match.article, match);
  const known = found?.log.equipped.knowledge.articles.get(article) ?? (await articleAnywhere(session, article));
  return known === undefined ? null : articleResult(known, null);
}

/** In the knowledge of the open documents, whose packs may differ, then in what is built in. */
async function articleAnywhere({ documents, engines, engineFor }: Session, id: string): Promise<Article | undefined> {
  for (const uri of documents.keys()) {
    const article = (await engineFor(uri)).knowledge.articles.get(id);
    if (article !== undefined) return article;
  }
  return (await engines.builtIn()).knowledge.articles.get(id);
}

function articleResult(article: Article, match: ArticleMatch | null): ArticleResult {
  const { id, title, kb = null, state } = article;
  return { id, title, kb, state, url: articleUrl(article), markdown: renderArticle(article, match) };
}
