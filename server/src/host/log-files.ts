import { phaseFolders } from "../core/log-set/phase-folders.ts";
import { engineStem } from "../core/log-set/rollover-name.ts";
import type { FileSource, FolderEntry } from "./file-source.ts";
import { listFixedFolders } from "./fixed-folders.ts";
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
  const folders = await listFixedFolders(files, root, phaseFolders);
  return folders.flatMap(({ folder, entries }) => logsAmong(folder, entries));
}

const inFolder = async (files: FileSource, folder: string): Promise<LogPath[]> =>
  logsAmong(folder, (await files.list(folder)) ?? []);

const logsAmong = (folder: string, entries: readonly FolderEntry[]): LogPath[] =>
  entries.flatMap(({ name, kind }) => (kind === "file" ? (logPath(joinPath(folder, name)) ?? []) : []));
