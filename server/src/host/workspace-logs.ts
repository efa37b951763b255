import type { FileSource, FileStamp } from "./file-source.ts";
import { joinPath, type LogPath, logPath } from "./log-path.ts";

/** A log found in a folder, with its state when it was found. */
export interface FoundLog {
  readonly place: LogPath;
  readonly stamp: FileStamp;
}

/** What is read of folders that somebody works in: the newest logs, so many files at most with so many bytes in all. */
export const maxWorkspaceLogs = 200;
export const maxWorkspaceBytes = 64 * 1024 * 1024;
/** Folders looked into; a share may have any number. */
const MAX_FOLDERS = 2000;
/** Logs looked at before the newest are chosen. */
const MAX_CANDIDATES = 2000;

/** Logs of the task sequence engine by their name, those that it rolled over to included, as in the extension's manifest. */
const LOG_NAME = /^smsts.*\.log$/i;
/** Of other programs, and never of a deployment. */
const FOREIGN_FOLDER = /^(?:\.|node_modules$|\$recycle\.bin$)/i;

/**
 * The logs below some folders (paths), at any depth, newest first, within the limits. Links are not followed; folders nearer to
 * the top are looked into first.
 */
export async function findWorkspaceLogs(files: FileSource, folders: readonly string[]): Promise<FoundLog[]> {
  const found = await logsBelow(files, folders);
  const stamped = await Promise.all(found.map(async (place) => ({ place, stamp: await files.stat(place.path) })));
  const newest = stamped
    .filter((log): log is FoundLog => log.stamp !== null)
    .sort((a, b) => b.stamp.mtime - a.stamp.mtime || (a.place.path < b.place.path ? -1 : 1));
  return withinBytes(newest).slice(0, maxWorkspaceLogs);
}

async function logsBelow(files: FileSource, folders: readonly string[]): Promise<LogPath[]> {
  const waiting = [...new Set(folders)];
  const found = new Map<string, LogPath>();
  for (let looked = 0; looked < waiting.length && looked < MAX_FOLDERS && found.size < MAX_CANDIDATES; looked++) {
    const folder = waiting[looked] ?? "";
    for (const { name, kind } of (await files.list(folder)) ?? []) {
      const path = joinPath(folder, name);
      if (kind === "folder" && !FOREIGN_FOLDER.test(name)) waiting.push(path);
      const place = kind === "file" && LOG_NAME.test(name) ? logPath(path) : null;
      if (place !== null) found.set(path, place);
    }
  }
  return [...found.values()];
}

/** What fits; one log that is too large leaves room for those behind it. */
function withinBytes(logs: readonly FoundLog[]): FoundLog[] {
  let bytes = 0;
  return logs.filter(({ stamp: { size } }) => {
    const fits = bytes + size <= maxWorkspaceBytes;
    if (fits) bytes += size;
    return fits;
  });
}
