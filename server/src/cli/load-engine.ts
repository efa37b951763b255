import { createEngine, type Engine } from "../core/engine.ts";
import { assetDirectory } from "../host/asset-directory.ts";
import { loadCodeTable } from "../host/code-table.ts";
import { loadBuiltInPacks } from "../host/packs.ts";

/** The engine with the code tables and knowledge packs that ship with it. */
export async function loadEngine(): Promise<Engine> {
  const [codes, packs] = await Promise.all([loadCodeTable(assetDirectory), loadBuiltInPacks(assetDirectory)]);
  return createEngine({ codes, packs });
}
