import type { KnowledgePack } from "../core/knowledge/pack-types.ts";
import type { PackProblem } from "./pack-problem.ts";
import type { LoadedPack } from "./read-pack.ts";

/** Whose a pack is. In order of precedence; those of one scope, in the order they are given. */
export type PackScope = "workspace" | "user" | "built-in";

/** A pack among the others. */
export interface ScopedPack {
  readonly scope: PackScope;
  readonly path: string;
  readonly loaded: LoadedPack;
}

/** An item of a pack as the others see it. */
interface Owner {
  /** Position in the order of precedence. */
  readonly rank: number;
  readonly scope: PackScope;
  readonly packId: string;
}

/**
 * What can be said of packs only together, by path: articles that none of them has, and ids that more than one has.
 *
 * @param packs in order of precedence.
 */
export function referenceProblems(
  packs: readonly ScopedPack[],
  builtIn: readonly KnowledgePack[],
): ReadonlyMap<string, readonly PackProblem[]> {
  const all = [
    ...packs.flatMap(({ scope, loaded: { pack } }) => (pack === null ? [] : [{ scope, pack }])),
    ...builtIn.map((pack) => ({ scope: "built-in" as const, pack })),
  ];
  const owners = {
    articles: ownersOf(all, ({ articles }) => articles.map(({ id }) => id)),
    rules: ownersOf(all, ({ rules }) => rules.map(({ id }) => id)),
    pack: ownersOf(all, ({ id }) => [id]),
  };
  return new Map(packs.map(({ path, loaded }) => [path, problemsOf(loaded, all, owners)]));
}

type Owners = Readonly<Record<"articles" | "rules" | "pack", ReadonlyMap<string, readonly Owner[]>>>;

function ownersOf(
  packs: readonly { readonly scope: PackScope; readonly pack: KnowledgePack }[],
  idsOf: (pack: KnowledgePack) => readonly string[],
): Map<string, Owner[]> {
  const owners = new Map<string, Owner[]>();
  for (const [rank, { scope, pack }] of packs.entries()) {
    for (const id of idsOf(pack)) {
      const known = owners.get(id);
      const owner = { rank, scope, packId: pack.id };
      if (known === undefined) owners.set(id, [owner]);
      else known.push(owner);
    }
  }
  return owners;
}

function problemsOf(
  { pack, problemAt }: LoadedPack,
  all: readonly { readonly pack: KnowledgePack }[],
  owners: Owners,
): PackProblem[] {
  if (pack === null) return [];
  const rank = all.findIndex((other) => other.pack === pack);
  const problems: PackProblem[] = [];
  for (const [i, { article }] of pack.rules.entries()) {
    if (article === undefined || owners.articles.has(article)) continue;
    problems.push(problemAt({ path: ["rules", i, "article"] }, "unknown-article", { value: article }));
  }
  // The built-in pack itself, or a copy of it: one word on the whole instead of one on each part.
  const twin = owners.pack.get(pack.id)?.find((other) => other.rank !== rank);
  if (twin !== undefined) problems.push(problemAt({ path: ["id"] }, "same-pack-id", { value: pack.id, reason: twin.scope }));
  for (const kind of ["articles", "rules"] as const) {
    for (const [i, { id }] of pack[kind].entries()) {
      const other = rival(owners[kind].get(id) ?? [], rank);
      if (other === undefined || (other.packId === pack.id && other.scope === "built-in")) continue;
      const mine = owners[kind].get(id)?.find((owner) => owner.rank === rank)?.scope;
      const reason = mine === other.scope ? "order" : "scope";
      const args = { value: id, pack: other.packId, reason };
      problems.push(problemAt({ path: [kind, i, "id"] }, other.rank < rank ? "replaced" : "replaces", args));
    }
  }
  return problems;
}

/** The one whose item is used instead of this pack's; where that is this pack's, the next one behind it. */
function rival(owners: readonly Owner[], rank: number): Owner | undefined {
  const [first] = owners;
  return first !== undefined && first.rank < rank ? first : owners.find((owner) => owner.rank > rank);
}
