import path from "node:path";
import { type FolderProblem, walkInputs } from "./walk-folder.ts";

export interface CollectedPacks {
  /** As given, or below a folder as given; in the order given, those of a folder by their path. Each file once. */
  readonly paths: readonly string[];
  readonly problems: readonly FolderProblem[];
}

const PACK_NAME = /\.(?:ya?ml|json)$/i;
/** Folders of other programs; `.smsts` is where a workspace has its packs. */
const FOREIGN_FOLDER = /^(?:\.(?!smsts$)|node_modules$)/i;

/** Finds the packs behind files (of any name) and folders (YAML and JSON at any depth, links not followed). */
export async function collectPacks(inputs: readonly string[]): Promise<CollectedPacks> {
  const paths = new Map<string, string>();
  const problems = await walkInputs(
    inputs,
    { entersFolder: (name) => !FOREIGN_FOLDER.test(name), isWanted: (entry) => entry.isFile() && PACK_NAME.test(entry.name) },
    (file) => void paths.set(path.resolve(file), paths.get(path.resolve(file)) ?? file),
  );
  return { paths: [...paths.values()], problems };
}
