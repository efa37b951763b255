import * as assert from "node:assert/strict";
import * as vscode from "vscode";

/** A file of the opened folder. */
export function fixture(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "the runner opens a folder");
  return vscode.Uri.joinPath(folder.uri, path);
}

export const sampleLog = () => fixture("bootsect-ccm/smsts.log");

/** Polls until `probe` answers something; fails after 20 s, saying what was waited for. */
export async function waitFor<T>(
  what: string,
  probe: () => T | undefined | false | null | Promise<T | undefined | false | null>,
): Promise<T> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const found = await probe();
    if (found) return found;
    await rest(50);
  }
  throw new assert.AssertionError({ message: `waited in vain for ${what}` });
}

/** Long enough for what must not happen to have happened. */
export function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The open document of a URI as it is now: a change of language gives it another language id. */
export async function languageOf(uri: vscode.Uri, expected: string): Promise<void> {
  const now = () => vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.languageId;
  await waitFor(`${uri.path} to be ${expected}, not ${now()}`, () => now() === expected);
}

/** Opens the sample and waits until it is analysed. */
export async function openSample(): Promise<{ editor: vscode.TextEditor; diagnostic: vscode.Diagnostic }> {
  const editor = await vscode.window.showTextDocument(sampleLog(), { viewColumn: vscode.ViewColumn.One });
  const diagnostic = await waitFor("the diagnostic", () => vscode.languages.getDiagnostics(editor.document.uri)[0]);
  return { editor, diagnostic };
}

/** Position of the first character of `text`, in its first occurrence. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `"${text}" stands in ${document.uri.path}`);
  return document.positionAt(offset);
}

export function unescaped(markdown: string): string {
  return markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, "");
}

/** The hovers at a position as Markdown, without the backslashes that keep log text from being Markdown. */
export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, position);
  const contents = hovers.flatMap((hover) => hover.contents);
  return unescaped(contents.map((content) => (typeof content === "string" ? content : content.value)).join("\n"));
}

/** Presses a key in the window of the stand-in for VS Code, which heeds what tests print; elsewhere nobody does. */
export const pressKey = (key: string): void => console.log(`press ${key}`);

/** Closes everything without saving it. */
export async function tidyUp(): Promise<void> {
  await vscode.commands.executeCommand("notifications.clearAll");
  // An untitled document that began empty is not called dirty here; not being empty, it would ask all the same.
  for (const document of vscode.workspace.textDocuments.filter(needsTidying)) {
    const editor = await vscode.window.showTextDocument(document);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    if (document.isUntitled) await editor.edit((edit) => edit.delete(all));
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** Settings are dirty for a moment while VS Code itself writes them. */
const needsTidying = ({ isDirty, isUntitled, uri }: vscode.TextDocument): boolean =>
  (isDirty || isUntitled) && !uri.path.endsWith("/settings.json");

/** Sets a setting of the folder for the length of `body`. */
export async function withSetting(name: string, value: unknown, body: () => Promise<void>): Promise<void> {
  const set = (to: unknown) => vscode.workspace.getConfiguration().update(name, to, vscode.ConfigurationTarget.Workspace);
  await set(value);
  try {
    await body();
  } finally {
    await set(undefined);
  }
}
