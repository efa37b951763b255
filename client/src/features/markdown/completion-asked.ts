import * as vscode from "vscode";

/**
 * Whether somebody asked for completions. VS Code tells the key that asks and the letters of a word alike; where it looks for
 * words by itself (`editor.quickSuggestions`, off for Markdown by default), nobody can say, and nothing was asked.
 */
export function isAskedFor(document: vscode.TextDocument, triggerKind: vscode.CompletionTriggerKind): boolean {
  return triggerKind === vscode.CompletionTriggerKind.Invoke && !suggestsByItself(document);
}

/** Whether VS Code looks for completions at the letters of any word. */
export function suggestsByItself(document: vscode.TextDocument): boolean {
  const quick: unknown = vscode.workspace.getConfiguration("editor", document).get("quickSuggestions");
  const other = typeof quick === "object" && quick !== null ? (quick as { readonly other?: unknown }).other : quick;
  return other !== false && other !== "off";
}
