import type { FolderProblem } from "./collect-logs.ts";

/** What is wrong with a folder, and the mend. */
export function describeFolderProblem({ path, cause }: FolderProblem): string {
  if (cause === null) return `${path} holds no *.log or *.lo_ file. Name a log of another name itself.`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `${path} could not be listed: ${reason}. Ask for read access, or copy the folder.`;
}

export function describeBinary(path: string, explicit: boolean): string {
  return `${path} holds binary data, no log. ${explicit ? "Name a log in text form." : "It was skipped."}`;
}
