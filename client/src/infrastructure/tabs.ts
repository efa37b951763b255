import * as vscode from "vscode";

/**
 * The tabs that show a document as text. What a person calls open: `workspace.textDocuments` also holds documents whose tab
 * was closed a moment ago, or that were never shown.
 */
export function tabsOf(uri: vscode.Uri): vscode.Tab[] {
  const wanted = uri.toString();
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter((tab) => urisOf(tab).some((shown) => shown.toString() === wanted));
}

export function urisOf({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.modified, input.original] : [];
}
