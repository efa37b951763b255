import * as vscode from "vscode";
import type { DraftRuleResult } from "../../../../server/src/protocol/knowledge-requests.ts";
import { inform } from "../../infrastructure/commands.ts";
import { appendTo } from "./append-to-pack.ts";

/** The draft at the end of the lists of a pack that is there: one change, unsaved, undone in one step. */
export async function addToPack({ article, rule }: DraftRuleResult, uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  const insertions = [appendTo(text, "articles", article), appendTo(text, "rules", rule)];
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  if (insertions.includes(null)) return informNoPlace(document);
  const edits = insertions
    .filter((insertion) => insertion !== null)
    .map(({ start, end, snippet }) => {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      const edit = new vscode.SnippetTextEdit(range, new vscode.SnippetString(snippet));
      edit.keepWhitespace = true;
      return edit;
    });
  const change = new vscode.WorkspaceEdit();
  change.set(uri, edits);
  await vscode.workspace.applyEdit(change);
}

function informNoPlace(document: vscode.TextDocument): void {
  const name = vscode.workspace.asRelativePath(document.uri, false);
  inform(vscode.l10n.t("{0} has no lists named articles and rules with an item a line: the draft has no place in it.", name));
}
