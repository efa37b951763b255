import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import type { KnowledgePack } from "../core/knowledge/pack-types.ts";
import { assetDirectory } from "./asset-directory.ts";
import { type LoadedPack, readPack, type ValidatePack } from "./read-pack.ts";

/** The packs that ship with the program, validated when it was built. Throws with the file and the mend when it is missing. */
export async function loadBuiltInPacks(directory: string): Promise<KnowledgePack[]> {
  const file = path.join(directory, "knowledge.json");
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new Error(l10n.t('{0} cannot be read. Run "npm run build" to make it.', file), { cause });
  });
  return (JSON.parse(text) as { packs: KnowledgePack[] }).packs;
}

/** The published schema of packs. Throws as {@link loadBuiltInPacks} does. */
export async function loadPackSchema(directory: string): Promise<unknown> {
  const file = path.join(directory, "../schemas/knowledge-pack.schema.json");
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new Error(l10n.t("{0} cannot be read. Install the program again.", file), { cause });
  });
  return JSON.parse(text) as unknown;
}

/**
 * Reads a pack of a user or a workspace, YAML or JSON. Never throws on what the file holds: what is wrong stands in
 * `problems`, and `pack` is null if anything of it is an error.
 *
 * @param filePath names the file in the problems.
 * @param otherArticles ids of articles in other packs, which the rules of this one may name; null to leave that to
 * `pack-references.ts`, which knows all packs.
 */
export function loadPack(filePath: string, text: string, otherArticles: readonly string[] | null = []): LoadedPack {
  return readPack(filePath, text, validator(), otherArticles);
}

let loaded: ValidatePack | null = null;

function validator(): ValidatePack {
  if (loaded === null) {
    const file = path.join(assetDirectory, "validate-pack.cjs");
    loaded = createRequire(file)(file) as ValidatePack;
  }
  return loaded;
}
