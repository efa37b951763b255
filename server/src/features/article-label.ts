import type { Article } from "../core/knowledge/pack-types.ts";

/** How people name an article: `KB2910552`, or its id where it has no KB number. */
export function articleLabel({ id, kb }: Article): string {
  return kb === undefined ? id : `KB${kb}`;
}

/** Microsoft's page, or the archive copy of a retired one; null where it has no link. */
export function articleUrl({ links }: Article): string | null {
  return links[0]?.url ?? null;
}
