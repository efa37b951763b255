import * as vscode from "vscode";
import { asksForCompletions } from "./asking-word.ts";
import { suggestsByItself } from "./completion-asked.ts";
import { isEnabled, isExplained } from "./explained-documents.ts";

/**
 * Opens the list of completions once a word is typed that asks for one. VS Code heeds no trigger character behind the letters
 * of a word, but leaves them to `editor.quickSuggestions`, which is off for Markdown by default.
 */
export function suggestAsTyped(): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change, ...others] = contentChanges;
    if (change === undefined || others.length > 0 || reason !== undefined || !isExplained(document)) return;
    if (change.text.length !== 1 || !change.range.isEmpty) return;
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document || editor.selections.length !== 1) return;
    const { text } = document.lineAt(change.range.start.line);
    const character = change.range.start.character + 1;
    if (!asksForCompletions(text, character, document.languageId === "markdown")) return;
    if (!isEnabled(document) || suggestsByItself(document)) return;
    // Not by a person's key: where there is nothing, nothing is said.
    void vscode.commands.executeCommand("editor.action.triggerSuggest", { auto: true });
  });
}
