import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";

export interface FolderProblem {
  readonly path: string;
  /** Why it could not be listed; null for a folder that holds nothing of what was looked for. */
  readonly cause: unknown;
}

/** What of a folder is looked for. */
export interface Sought {
  /** By the bare name. */
  entersFolder(name: string): boolean;
  isWanted(entry: Dirent, path: string): Promise<boolean> | boolean;
}

/**
 * Finds files behind what a person gave: files of any name, and folders at any depth, links to folders not followed.
 *
 * @param add is given each file, named as given or below its folder as given; `explicit` if the person named it.
 * @returns the folders that could not be listed, and those given that hold nothing.
 */
export async function walkInputs(
  inputs: readonly string[],
  sought: Sought,
  add: (path: string, explicit: boolean) => void,
): Promise<FolderProblem[]> {
  const problems: FolderProblem[] = [];
  const walk = async (folder: string): Promise<number> => {
    const found = await entriesOf(folder).catch((cause: unknown) => void problems.push({ path: folder, cause }));
    let count = found === undefined ? 1 : 0;
    for (const entry of found ?? []) {
      const below = joinPath(folder, entry.name);
      if (entry.isDirectory()) count += sought.entersFolder(entry.name) ? await walk(below) : 0;
      else if (await sought.isWanted(entry, below)) {
        add(below, false);
        count++;
      }
    }
    return count;
  };

  for (const given of inputs) {
    const input = asPrinted(given);
    if (!(await isDirectory(input))) add(input, true);
    else if ((await walk(input)) === 0) problems.push({ path: input, cause: null });
  }
  return problems;
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

/** An absolute path stays as given; in a relative one Windows' separators become `/`. */
export const asPrinted = (given: string): string => (path.isAbsolute(given) ? given : given.replaceAll(path.sep, "/"));

const joinPath = (folder: string, name: string): string =>
  folder.endsWith("/") || folder.endsWith(path.sep) ? `${folder}${name}` : `${folder}/${name}`;
