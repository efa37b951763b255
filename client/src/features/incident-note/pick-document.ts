import * as vscode from "vscode";
import { urisOf } from "../../infrastructure/tabs.ts";
import { isWritable, isWritableMarkdown } from "./writable.ts";

/** An open Markdown document or a new one, as the person picks; the new one where there is no other. */
export async function pickDocument(except?: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const begin = () => vscode.workspace.openTextDocument(newDocument());
  const open = openMarkdown().filter((uri) => uri.toString() !== except?.toString());
  if (open.length === 0) return begin();
  const items = [
    ...open.map((uri) => ({
      label: vscode.workspace.asRelativePath(uri),
      document: () => vscode.workspace.openTextDocument(uri),
    })),
    { label: vscode.l10n.t("New Markdown Document"), document: begin },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("Insert the incident note into"),
  });
  return picked?.document();
}

/** An unsaved document with a name: VS Code shows one without by its first line, here the marker of the note. */
function newDocument(): vscode.Uri {
  const taken = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.from({ scheme: "untitled", path: number === 1 ? "incident.md" : `incident-${number}.md` });
    if (!taken.has(uri.toString())) return uri;
  }
}

/** Those in tabs; a tab that was not shown since the window was opened has no document yet, but a name. */
function openMarkdown(): vscode.Uri[] {
  const loaded = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  const uris = vscode.window.tabGroups.all.flatMap((group) => group.tabs.flatMap(urisOf));
  const markdown = uris.filter((uri) => {
    const document = loaded.get(uri.toString());
    return document ? isWritableMarkdown(document) : isWritable(uri) && /\.(?:md|markdown)$/i.test(uri.path);
  });
  return [...new Map(markdown.map((uri) => [uri.toString(), uri])).values()];
}
