import * as vscode from "vscode";

/** Names that the workspace is searched for, too. */
const USUAL_NAME = /^(?:smsts.*\.lo[g_]|bdd\.log)$/i;
const LOG_NAME = /\.lo[g_]$/i;
const MAX_FILES = 50;

/**
 * The logs in the folder of one that somebody gave a name of its own (`PC-0417.log`): those that it is to be compared with have such
 * names, too. None for a usual name, which others stand beside that are no task sequence logs; none where there is no folder to read.
 */
export async function logsBeside(log: vscode.Uri): Promise<vscode.Uri[]> {
  const name = log.path.slice(log.path.lastIndexOf("/") + 1);
  if (log.scheme === "untitled" || USUAL_NAME.test(name)) return [];
  const folder = vscode.Uri.joinPath(log, "..");
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  return entries
    .filter(([entry, type]) => (type & vscode.FileType.File) !== 0 && entry !== name && LOG_NAME.test(entry))
    .map(([entry]) => entry)
    .sort()
    .slice(0, MAX_FILES)
    .map((entry) => vscode.Uri.joinPath(folder, entry));
}
