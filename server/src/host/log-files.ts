import { isDriveName, phaseFolders } from "../core/log-set/phase-folders.ts";
import { engineStem } from "../core/log-set/rollover-name.ts";
import type { FileSource, FolderEntry } from "./file-source.ts";
import { joinPath, type LogPath, logPath } from "./log-path.ts";

/**
 * The files that may make up one log with the file at `path`, itself included where the source has it: those of its rollover
 * set and, for the engine's log, those in the folders of the other phases below the same root. Only folders on the fixed list
 * are looked into; links are not followed.
 */
export async function findLogFiles(files: FileSource, path: string): Promise<LogPath[]> {
  const own = logPath(path);
  if (own === null) return [];
  const found = own.stem === engineStem ? await inPhaseFolders(files, own.root) : await inFolder(files, own.folder);
  return found.filter(({ group }) => group === own.group);
}

async function inPhaseFolders(files: FileSource, root: string): Promise<LogPath[]> {
  const entries = (await files.list(root)) ?? [];
  const drives = entries.filter(({ name, kind }) => kind === "folder" && isDriveName(name));
  const found = await Promise.all([
    walk(files, root, [], entries),
    ...drives.map(async ({ name }) => {
      const drive = joinPath(root, name);
      return walk(files, drive, [], (await files.list(drive)) ?? []);
    }),
  ]);
  return found.flat();
}

/** @param names of the folder below its drive, in lower case */
async function walk(
  files: FileSource,
  folder: string,
  names: readonly string[],
  entries: readonly FolderEntry[],
): Promise<LogPath[]> {
  const further = entries
    .filter(({ kind }) => kind === "folder")
    .map(({ name }) => ({ name, below: [...names, name.toLowerCase()] }))
    .filter(({ below }) => phaseFolders.some((phase) => below.every((part, i) => phase[i] === part)));
  const deeper = await Promise.all(
    further.map(async ({ name, below }) => {
      const path = joinPath(folder, name);
      return walk(files, path, below, (await files.list(path)) ?? []);
    }),
  );
  return [...logsAmong(folder, entries), ...deeper.flat()];
}

const inFolder = async (files: FileSource, folder: string): Promise<LogPath[]> =>
  logsAmong(folder, (await files.list(folder)) ?? []);

const logsAmong = (folder: string, entries: readonly FolderEntry[]): LogPath[] =>
  entries.flatMap(({ name, kind }) => (kind === "file" ? (logPath(joinPath(folder, name)) ?? []) : []));
