import type { KnowledgePack } from "../core/knowledge/pack-types.ts";
import { type ShelvedArticle, shelve } from "../features/article-index.ts";
import { type ArticleSearch, createArticleSearch } from "../features/search-articles.ts";
import type { SearchArticlesResult } from "../protocol/knowledge-requests.ts";
import { searchQueryLimit } from "../protocol/requests.ts";
import type { EquippedEngine } from "./engines.ts";
import type { Session } from "./session.ts";

/** Stands for no document and lies in no folder: what a person has set for all of them applies. */
const NOWHERE = "untitled:knowledge";

/** Made for the packs of all folders, and made anew when one of them changes. */
const kept = new WeakMap<Session, { readonly equipped: readonly EquippedEngine[]; readonly search: ArticleSearch }>();

export async function searchArticles(session: Session, { query }: Record<string, unknown>): Promise<SearchArticlesResult | null> {
  if (typeof query !== "string" || query.length > searchQueryLimit) return null;
  return (await searchOf(session)).find(query);
}

async function searchOf(session: Session): Promise<ArticleSearch> {
  const folders = session.folders();
  const equipped = await Promise.all((folders.length > 0 ? folders : [NOWHERE]).map(session.engineFor));
  const before = kept.get(session);
  if (before?.equipped.length === equipped.length && equipped.every((one, i) => one === before.equipped[i])) return before.search;
  const shelf = equipped.flatMap(({ packs, builtIn }, i) => {
    const isOwn = (pack: KnowledgePack): boolean => !builtIn.includes(pack);
    return shelve(packs, { isOwn, folder: folders[i] ?? null });
  });
  const { codes } = equipped[0] ?? (await session.engines.builtIn());
  const search = createArticleSearch(withoutRepeats(shelf), codes);
  kept.set(session, { equipped, search });
  return search;
}

/** What every folder has is there once: built-in articles, and those of a person's own packs. */
function withoutRepeats(shelf: readonly ShelvedArticle[]): ShelvedArticle[] {
  const seen = new Set<string>();
  return shelf.filter(({ article, topic }) => {
    const key = JSON.stringify([topic, article]);
    return !seen.has(key) && seen.add(key);
  });
}
