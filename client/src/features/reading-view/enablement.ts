import * as vscode from "vscode";
import { isLog } from "../../infrastructure/active-log.ts";

/** Whether a log is to be shown in the reading view: by its setting, until somebody toggles it for this log. */
export interface Enablement extends vscode.Disposable {
  isEnabled(document: vscode.TextDocument): boolean;
  toggle(document: vscode.TextDocument): void;
}

export function createEnablement(): Enablement {
  const chosen = new Map<string, boolean>();
  const listener = vscode.workspace.onDidCloseTextDocument((document) => {
    if (document.isClosed) chosen.delete(document.uri.toString());
  });
  const isEnabled = (document: vscode.TextDocument): boolean =>
    isLog(document) &&
    (chosen.get(document.uri.toString()) ??
      vscode.workspace.getConfiguration("smsts", document).get("readingView.enabled", true));
  return {
    isEnabled,
    toggle: (document) => chosen.set(document.uri.toString(), !isEnabled(document)),
    dispose: () => listener.dispose(),
  };
}

/** Whether the editor's settings wrap the lines of a document: they would be broken where the hidden text is, too. */
export function isWrapped(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration("editor", document).get("wordWrap", "off") !== "off";
}
