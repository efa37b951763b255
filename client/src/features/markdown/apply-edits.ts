import * as vscode from "vscode";

/** What is written in place of a part of a document; offsets in UTF-16 code units. */
export interface TextReplacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The replacements as one edit, which is undone in one step. */
export function workspaceEdit(document: vscode.TextDocument, replacements: readonly TextReplacement[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of replacements) {
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  return edit;
}

/** @throws where the document was changed since it had `version`. */
export async function applyEdits(
  document: vscode.TextDocument,
  version: number,
  replacements: readonly TextReplacement[],
): Promise<void> {
  const isCurrent = !document.isClosed && document.version === version;
  if (isCurrent && (await vscode.workspace.applyEdit(workspaceEdit(document, replacements)))) return;
  throw new Error(vscode.l10n.t("Nothing was inserted: the document was changed meanwhile. Try again."));
}
