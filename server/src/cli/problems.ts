import { maxLogBytes, maxLogFiles } from "../host/log-limits.ts";
import type { FolderProblem } from "./walk-folder.ts";

/** What is wrong with a folder, and the mend. */
export function describeFolderProblem({ path, cause }: FolderProblem): string {
  if (cause === null) return `${path} holds no *.log or *.lo_ file. Name a log of another name itself.`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `${path} could not be listed: ${reason}. Ask for read access, or copy the folder.`;
}

/** @param paths at least two */
export function describeSeparateFiles(paths: readonly string[]): string {
  const limit = `${maxLogFiles} files of ${maxLogBytes / 1024 ** 2} MB in all`;
  const files = `${paths.length} files from ${paths[0]} to ${paths.at(-1)}`;
  return `${files} are each reported as a log of its own: one log is read from up to ${limit}. Name fewer of them.`;
}

export function describeBinary(path: string, explicit: boolean): string {
  return `${path} holds binary data, no log. ${explicit ? "Name a log in text form." : "It was skipped."}`;
}
