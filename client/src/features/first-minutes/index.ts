import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { isLog } from "../../infrastructure/active-log.ts";
import { registerCommand } from "../../infrastructure/commands.ts";
import { logOpenedKey } from "./context-key.ts";
import { openSampleLog, registerSampleLog } from "./sample-log.ts";

/** What the walkthrough needs beyond the commands of the other features. */
export function activateFirstMinutes(log: vscode.LogOutputChannel, extension: vscode.Uri): vscode.Disposable {
  const noteLog = (document: vscode.TextDocument) => {
    if (!isLog(document)) return;
    listener.dispose();
    void vscode.commands.executeCommand("setContext", logOpenedKey, true);
  };
  const listener = vscode.workspace.onDidOpenTextDocument(noteLog);
  vscode.workspace.textDocuments.forEach(noteLog);
  return vscode.Disposable.from(listener, registerSampleLog(extension), registerCommand(log, Command.openSample, openSampleLog));
}
