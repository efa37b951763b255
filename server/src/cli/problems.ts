import { describeFolderWithoutLogs, describeUnlistedFolder } from "../features/log-problem.ts";
import type { FolderProblem } from "./walk-folder.ts";

/** What is wrong with a folder, and the mend. */
export function describeFolderProblem({ path, cause }: FolderProblem): string {
  if (cause === null) return describeFolderWithoutLogs(path);
  return describeUnlistedFolder(path, cause instanceof Error ? cause.message : String(cause));
}
