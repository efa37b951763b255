import type { Connection } from "vscode-languageserver";
import type { CodeTable } from "../core/codes/code-types.ts";
import { type CodeSearch, createCodeSearch } from "../core/codes/search-codes.ts";
import { createEngine, type Engine } from "../core/engine.ts";
import { type MergedKnowledge, mergePacks } from "../core/knowledge/merge-packs.ts";
import type { KnowledgePack } from "../core/knowledge/pack-types.ts";
import { defaultSettings, type Settings } from "../protocol/settings.ts";
import type { ServerHost } from "./host.ts";
import { complain } from "./messages.ts";
import { createPackLoader } from "./pack-loader.ts";

/** An engine with the knowledge it was made from. */
export interface EquippedEngine {
  readonly engine: Engine;
  readonly codes: CodeTable;
  readonly search: CodeSearch;
  readonly knowledge: MergedKnowledge;
}

export interface EngineStore {
  /**
   * The engine for documents with these settings, in this workspace folder (URI or null). Rejects, after telling the person,
   * when the program's own data cannot be read.
   */
  engineFor(settings: Settings, folder: string | null): Promise<EquippedEngine>;
  /** The engine without anybody's packs and settings. */
  builtIn(): Promise<EquippedEngine>;
  /** Lets packs be read again. */
  forget(): void;
}

/** Loads tables and packs on first need; one engine for each set of packs and rules switched off. */
export function createEngines(connection: Connection, host: ServerHost): EngineStore {
  const packs = createPackLoader(connection, host);
  const engines = new Map<string, Promise<EquippedEngine>>();
  let ownData: Promise<[CodeTable, readonly KnowledgePack[]]> | undefined;

  const loadOwnData = () => {
    ownData ??= Promise.all([host.loadCodeTable(), host.loadBuiltInPacks()]).catch((error: Error) => {
      ownData = undefined;
      complain(connection, error.message);
      throw error;
    });
    return ownData;
  };

  const equip = async ({ knowledge }: Settings, folder: string | null): Promise<EquippedEngine> => {
    const [codes, builtIn] = await loadOwnData();
    const loaded = await packs.load(knowledge.packs, folder, builtIn);
    const all = [...loaded, ...builtIn];
    return {
      codes,
      search: createCodeSearch(codes),
      engine: createEngine({ codes, packs: all, disabledRules: knowledge.disabledRules }),
      knowledge: mergePacks(all),
    };
  };

  const engineFor: EngineStore["engineFor"] = (settings, folder) => {
    const { packs: paths, disabledRules } = settings.knowledge;
    const key = JSON.stringify([paths, disabledRules, paths.length > 0 ? folder : null]);
    const known = engines.get(key) ?? equip(settings, folder);
    engines.set(key, known);
    known.catch(() => engines.delete(key));
    return known;
  };

  return {
    engineFor,
    builtIn: () => engineFor(defaultSettings, null),
    forget() {
      engines.clear();
      packs.forget();
    },
  };
}
