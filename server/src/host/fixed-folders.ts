import { isDriveName } from "../core/log-set/phase-folders.ts";
import type { FileSource, FolderEntry } from "./file-source.ts";
import { joinPath } from "./log-path.ts";

export interface ListedFolder {
  readonly folder: string;
  readonly entries: readonly FolderEntry[];
}

/**
 * What stands in a collection's root, and in those folders of a fixed list that it has: below the root itself, and below folders
 * in it that stand for a drive. No other folder is looked into, and links are not followed.
 *
 * @param fixed as names in lower case below a drive
 */
export async function listFixedFolders(
  files: FileSource,
  root: string,
  fixed: readonly (readonly string[])[],
): Promise<ListedFolder[]> {
  const entries = (await files.list(root)) ?? [];
  const drives = entries.filter(({ name, kind }) => kind === "folder" && isDriveName(name));
  const found = await Promise.all([
    walk(files, fixed, root, [], entries),
    ...drives.map(async ({ name }) => {
      const drive = joinPath(root, name);
      return walk(files, fixed, drive, [], (await files.list(drive)) ?? []);
    }),
  ]);
  return found.flat();
}

/** @param names of the folder below its drive, in lower case */
async function walk(
  files: FileSource,
  fixed: readonly (readonly string[])[],
  folder: string,
  names: readonly string[],
  entries: readonly FolderEntry[],
): Promise<ListedFolder[]> {
  const further = entries
    .filter(({ kind }) => kind === "folder")
    .map(({ name }) => ({ name, below: [...names, name.toLowerCase()] }))
    .filter(({ below }) => fixed.some((path) => below.every((part, i) => path[i] === part)));
  const deeper = await Promise.all(
    further.map(async ({ name, below }) => {
      const path = joinPath(folder, name);
      return walk(files, fixed, path, below, (await files.list(path)) ?? []);
    }),
  );
  return [{ folder, entries }, ...deeper.flat()];
}
