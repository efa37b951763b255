import type { Article, KnowledgePack, Rule } from "./pack-types.ts";

/** A rule with the pack it comes from. */
export interface PackRule {
  readonly rule: Rule;
  readonly packId: string;
}

/** An article or rule that a pack of higher precedence replaces. */
export interface ShadowedItem {
  readonly kind: "article" | "rule";
  readonly id: string;
  /** The pack whose item is not used, and the one whose item is. */
  readonly packId: string;
  readonly byPackId: string;
}

/** All packs as one: by id, the first pack that has an article or rule gives it. */
export interface MergedKnowledge {
  readonly articles: ReadonlyMap<string, Article>;
  /** In order of precedence, then of the pack. */
  readonly rules: readonly PackRule[];
  readonly shadowed: readonly ShadowedItem[];
}

/** Merges packs given in order of precedence: workspace, user, built-in. */
export function mergePacks(packs: readonly KnowledgePack[]): MergedKnowledge {
  const articles = new Map<string, { readonly item: Article; readonly packId: string }>();
  const rules = new Map<string, { readonly item: Rule; readonly packId: string }>();
  const shadowed: ShadowedItem[] = [];
  for (const pack of packs) {
    take("article", pack.articles, pack.id, articles, shadowed);
    take("rule", pack.rules, pack.id, rules, shadowed);
  }
  return {
    articles: new Map([...articles].map(([id, { item }]) => [id, item])),
    rules: [...rules.values()].map(({ item, packId }) => ({ rule: item, packId })),
    shadowed,
  };
}

function take<T extends { readonly id: string }>(
  kind: ShadowedItem["kind"],
  items: readonly T[],
  packId: string,
  taken: Map<string, { readonly item: T; readonly packId: string }>,
  shadowed: ShadowedItem[],
): void {
  for (const item of items) {
    const first = taken.get(item.id);
    if (first === undefined) taken.set(item.id, { item, packId });
    else shadowed.push({ kind, id: item.id, packId, byPackId: first.packId });
  }
}
