import type { Article } from "../core/knowledge/pack-types.ts";

/** How people name an article: `KB2910552`, or its id where it has no KB number. */
export function articleLabel({ id, kb }: Article): string {
  return kb === undefined ? id : `KB${kb}`;
}

const SEARCH = /^https:\/\/(?:learn|support)\.microsoft\.com\/(?:[\w-]+\/)?search\//i;

/** Microsoft's page, or the archive copy of a retired one; null where all that is known is what to search for. */
export const articleUrl = ({ links }: Article): string | null => links.find(({ url }) => !SEARCH.test(url))?.url ?? null;
