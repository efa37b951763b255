import * as vscode from "vscode";
import { isLog } from "../../infrastructure/active-log.ts";
import { messageOf } from "../../infrastructure/logging.ts";
import { compareWithDisk, type DiskState, type FileState } from "./disk-state.ts";

const pollMs = 1000;

/**
 * Looks at the files of the visible logs once a second. VS Code reloads what its own watcher sees; this is for what that one misses:
 * network shares, folders excluded from watching, systems that have no watches left.
 */
export function reloadStaleLogs(log: vscode.LogOutputChannel): vscode.Disposable {
  const states = new Map<string, DiskState>();
  let isPolling = false;

  const look = async (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    const file = await stateOf(document.uri);
    const before = states.get(key) ?? { shown: file && holdsAllOf(document, file) ? file : null, waiting: null };
    const { state, isStale } = compareWithDisk(before, file, document.version, Date.now());
    // Not in front, or something is unsaved: the state stays as it was, and the next look tries again.
    if (isStale && !(await reload(document, log))) return;
    states.set(key, state);
  };
  const poll = async () => {
    if (isPolling) return;
    isPolling = true;
    try {
      for (const document of visibleLogs()) await look(document);
    } finally {
      isPolling = false;
    }
  };

  const timer = setInterval(() => void poll(), pollMs);
  const closed = vscode.workspace.onDidCloseTextDocument((document) => states.delete(document.uri.toString()));
  return vscode.Disposable.from(closed, { dispose: () => clearInterval(timer) });
}

function visibleLogs(): Set<vscode.TextDocument> {
  const documents = vscode.window.visibleTextEditors.map((editor) => editor.document);
  return new Set(documents.filter((document) => isLog(document) && document.uri.scheme === "file" && !document.isDirty));
}

/**
 * Whether a document seen for the first time has as many bytes as its file has by now; a byte order mark is not in its text. False
 * for other encodings and mixed line ends: then it is read once more.
 */
function holdsAllOf(document: vscode.TextDocument, { size }: FileState): boolean {
  const bytes = new TextEncoder().encode(document.getText()).length;
  return size === bytes || size === bytes + 3;
}

/** Null where there is no such file, or it cannot be looked at. */
async function stateOf(uri: vscode.Uri): Promise<FileState | null> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    return null;
  }
}

/**
 * Reads a document again from the disk; false where it has to wait. The only command that does so reverts the editor in front, or the
 * one selected in the list of open editors while that has the focus: so nothing at all may be unsaved.
 */
async function reload(document: vscode.TextDocument, log: vscode.LogOutputChannel): Promise<boolean> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isInFront = input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString();
  if (!isInFront || tabs.some((tab) => tab.isDirty)) return false;
  log.debug(`Reloading ${document.uri}: the file has changed and the editor has not noticed`);
  try {
    await vscode.commands.executeCommand("workbench.action.files.revert");
  } catch (error) {
    log.debug(`${document.uri} was not reloaded: ${messageOf(error)}`);
  }
  return true;
}
