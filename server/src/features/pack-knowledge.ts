import type { CodeTable } from "../core/codes/code-types.ts";
import type { CodeSearch } from "../core/codes/search-codes.ts";
import type { Article, Condition, KnowledgePack } from "../core/knowledge/pack-types.ts";

/** What hover and completion in a pack know beyond the schema. */
export interface PackKnowledge {
  /** The published schema, as JSON. */
  readonly schema: unknown;
  readonly codes: CodeTable;
  readonly search: CodeSearch;
  /** By id, those of the pack itself (as it was last without an error) among them. */
  readonly articles: ReadonlyMap<string, Article>;
  /** All packs that apply. */
  readonly packs: readonly KnowledgePack[];
  /** The editor explains and completes by the schema itself. */
  readonly schemaLeftOut: boolean;
}

/** Fields of a condition whose values other rules tell. */
const NAMES: readonly (keyof Condition)[] = ["process", "component", "step", "action"];

/** Is this path a list of names in a condition? Which one. */
export function namesField(path: readonly string[]): keyof Condition | null {
  const field = path.at(-2);
  return path.at(-1) === "[]" && isCondition(path.at(-3)) ? (NAMES.find((name) => name === field) ?? null) : null;
}

export const isCodePath = (path: readonly string[]): boolean =>
  path.at(-1) === "[]" && path.at(-2) === "code" && isCondition(path.at(-3));

export const isArticlePath = (path: readonly string[]): boolean => path.join(".") === "rules.[].article";

const isCondition = (key: string | undefined): boolean => key === "when" || key === "unless";

/** Names that rules ask for in this field, most used first. */
export function knownNames(packs: readonly KnowledgePack[], field: keyof Condition): string[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { rules } of packs) {
    for (const { when } of rules) {
      for (const name of when[field] ?? []) {
        const known = counts.get(name.toLowerCase());
        counts.set(name.toLowerCase(), { name: known?.name ?? name, count: (known?.count ?? 0) + 1 });
      }
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
}
