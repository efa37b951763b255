import * as vscode from "vscode";
import { isLog } from "./active-log.ts";
import { urisOf } from "./tabs.ts";

/** Logs by their name, as in the manifest. */
const LOG_NAME = /(?:^|\/)smsts[^/]*\.log$/i;

/** Those in tabs, the last active one first; a tab that was not shown since the window opened is judged by its name. */
export function openLogs(last: vscode.Uri | undefined): vscode.Uri[] {
  const loaded = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  const uris = vscode.window.tabGroups.all.flatMap((group) => group.tabs.flatMap(urisOf));
  const logs = uris.filter((uri) => {
    const document = loaded.get(uri.toString());
    return document ? isLog(document) : LOG_NAME.test(uri.path);
  });
  return [...new Map([...(last ? [last] : []), ...logs].map((uri) => [uri.toString(), uri])).values()];
}
