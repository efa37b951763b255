import type { FileSource } from "./file-source.ts";
import { joinPath } from "./log-path.ts";

/** Whether a file of a folder is a log by its name: the current one, or one that it rolled over to. */
export const isLogName = (name: string): boolean => /\.(?:log|lo_)$/i.test(name);

export interface FoundLogs {
  /** Paths, by code unit within each folder, so that every machine reports in one order. */
  readonly logs: readonly string[];
  /** Folders that could not be listed. */
  readonly unlisted: readonly string[];
}

/** The logs below a folder, at any depth, links not followed. Rejects with the signal's reason once it is aborted. */
export async function findLogs(files: FileSource, folder: string, signal: AbortSignal): Promise<FoundLogs> {
  const logs: string[] = [];
  const unlisted: string[] = [];
  const walk = async (at: string): Promise<void> => {
    signal.throwIfAborted();
    const entries = await files.list(at);
    if (entries === null) unlisted.push(at);
    for (const { name, kind } of [...(entries ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = joinPath(at, name);
      if (kind === "folder") await walk(path);
      else if (isLogName(name)) logs.push(path);
    }
  };
  await walk(folder);
  return { logs, unlisted };
}
