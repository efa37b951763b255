import * as vscode from "vscode";
import type { DraftRuleResult } from "../../../../server/src/protocol/knowledge-requests.ts";
import { packFolder } from "../../../../server/src/protocol/pack-requests.ts";

/** The draft as an unsaved pack, the first thing its author is to say selected. Saved, it lies where packs of its folder do. */
export async function showNewPack({ id, snippet }: DraftRuleResult, folder: vscode.WorkspaceFolder | undefined): Promise<void> {
  const document = await openDocument(id, folder);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}

async function openDocument(id: string, folder: vscode.WorkspaceFolder | undefined): Promise<vscode.TextDocument> {
  if (folder?.uri.scheme !== "file") return vscode.workspace.openTextDocument({ language: "yaml" });
  const uri = await freeName(vscode.Uri.joinPath(folder.uri, packFolder), id);
  return vscode.workspace.openTextDocument(uri.with({ scheme: "untitled" }));
}

/** No name of a file, and none of a draft that is open already. */
async function freeName(directory: vscode.Uri, id: string): Promise<vscode.Uri> {
  for (let n = 1; ; n++) {
    const uri = vscode.Uri.joinPath(directory, n === 1 ? `${id}.yaml` : `${id}-${n}.yaml`);
    const isOpen = vscode.workspace.textDocuments.some(({ uri: { path } }) => path === uri.path);
    if (!isOpen && !(await exists(uri))) return uri;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
