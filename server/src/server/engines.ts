import type { Connection } from "vscode-languageserver";
import type { CodeTable } from "../core/codes/code-types.ts";
import { type CodeSearch, createCodeSearch } from "../core/codes/search-codes.ts";
import { createEngine, type Engine } from "../core/engine.ts";
import { type MergedKnowledge, mergePacks } from "../core/knowledge/merge-packs.ts";
import type { KnowledgePack } from "../core/knowledge/pack-types.ts";
import { describeUnknownRule } from "../features/setting-problem.ts";
import type { ServerHost } from "./host.ts";
import { complain, warn } from "./messages.ts";
import type { PackPlaces } from "./pack-files.ts";
import type { OwnPacks, PackLoader } from "./pack-loader.ts";

/** An engine with the knowledge it was made from. */
export interface EquippedEngine {
  readonly engine: Engine;
  readonly codes: CodeTable;
  readonly search: CodeSearch;
  readonly knowledge: MergedKnowledge;
  /** In order of precedence. */
  readonly packs: readonly KnowledgePack[];
  readonly builtIn: readonly KnowledgePack[];
  /** The files behind those that are not built in, with those that cannot be used. */
  readonly own: OwnPacks;
}

/** What an engine is made for. */
export interface EngineWish extends PackPlaces {
  readonly disabledRules: readonly string[];
}

export interface EngineStore {
  /** Rejects, after telling the person, when the program's own data cannot be read. */
  engineFor(wish: EngineWish): Promise<EquippedEngine>;
  /** The engine without anybody's packs and settings. */
  builtIn(): Promise<EquippedEngine>;
  /** Lets packs be looked for again. */
  forget(): void;
}

interface OwnData {
  readonly codes: CodeTable;
  readonly search: CodeSearch;
  readonly builtIn: readonly KnowledgePack[];
}

const NO_PACKS: OwnPacks = { sources: [], packs: [], missing: [], refused: [] };

/**
 * Loads tables and packs on first need; one engine for each set of packs and rules switched off.
 *
 * @param loaded is told of each set of packs that was read.
 */
export function createEngines(
  connection: Connection,
  host: ServerHost,
  loader: PackLoader,
  loaded: (own: OwnPacks, equipped: EquippedEngine) => void,
): EngineStore {
  const engines = new Map<string, Promise<EquippedEngine>>();
  const told = new Set<string>();
  /** Counts how often packs were let go: what was read before is no news. */
  let generation = 0;
  let ownData: Promise<OwnData> | undefined;

  const loadOwnData = () => {
    ownData ??= Promise.all([host.loadCodeTable(), host.loadBuiltInPacks()])
      .then(([codes, builtIn]) => ({ codes, search: createCodeSearch(codes), builtIn }))
      .catch((error: Error) => {
        ownData = undefined;
        complain(connection, error.message);
        throw error;
      });
    return ownData;
  };

  const kept = (key: string, make: () => Promise<EquippedEngine>): Promise<EquippedEngine> => {
    const known = engines.get(key) ?? make();
    engines.set(key, known);
    known.catch(() => engines.delete(key));
    return known;
  };

  const equip = async (own: OwnPacks, disabledRules: readonly string[]): Promise<EquippedEngine> => {
    const { codes, search, builtIn } = await loadOwnData();
    const packs = [...own.packs, ...builtIn];
    const engine = createEngine({ codes, packs, disabledRules });
    return { codes, search, engine, knowledge: mergePacks(packs), packs, builtIn, own };
  };

  const builtIn = () => kept("", () => equip(NO_PACKS, []));

  const tellUnknownRules = (disabledRules: readonly string[], { knowledge }: EquippedEngine): void => {
    const known = knowledge.rules.map(({ rule }) => rule.id);
    for (const id of disabledRules) {
      if (told.has(id) || known.includes(id)) continue;
      told.add(id);
      warn(connection, describeUnknownRule(id, known));
    }
  };

  return {
    engineFor: (wish) =>
      kept(JSON.stringify(wish), async () => {
        const begun = generation;
        const own = await loader.load(wish);
        const plain = own.packs.length === 0 && wish.disabledRules.length === 0;
        const equipped = plain ? { ...(await builtIn()), own } : await equip(own, wish.disabledRules);
        if (begun !== generation) return equipped;
        tellUnknownRules(wish.disabledRules, equipped);
        loaded(own, equipped);
        return equipped;
      }),
    builtIn,
    forget() {
      const plain = engines.get("");
      generation++;
      engines.clear();
      if (plain !== undefined) engines.set("", plain);
      told.clear();
    },
  };
}
