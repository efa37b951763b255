import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { asPrinted, type FolderProblem } from "./collect-logs.ts";

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
  const problems: FolderProblem[] = [];
  const add = (file: string): void => void paths.set(path.resolve(file), paths.get(path.resolve(file)) ?? file);

  const walk = async (folder: string): Promise<number> => {
    const entries = await entriesOf(folder).catch((cause: unknown) => void problems.push({ path: folder, cause }));
    if (entries === undefined) return 1;
    let count = 0;
    for (const entry of entries) {
      const below = `${folder.replace(/[\\/]$/, "")}/${entry.name}`;
      if (entry.isDirectory() && !FOREIGN_FOLDER.test(entry.name)) count += await walk(below);
      if (!entry.isFile() || !PACK_NAME.test(entry.name)) continue;
      add(below);
      count++;
    }
    return count;
  };

  for (const given of inputs) {
    const input = asPrinted(given);
    if (!(await isDirectory(input))) add(input);
    else if ((await walk(input)) === 0) problems.push({ path: input, cause: null });
  }
  return { paths: [...paths.values()], problems };
}

/** By code unit, so that every machine reports in one order. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
