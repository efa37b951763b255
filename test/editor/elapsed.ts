import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { fixture, rest, tidyUp, waitFor } from "./workspace.ts";

const restart = () => fixture("failure-after-restart/smsts.log");

/** What the status bar says: VS Code does not tell. */
function elapsed(): string | undefined {
  return vscode.extensions.getExtension<{ elapsed(): string | undefined }>("smsts-lens.smsts-lens")?.exports.elapsed();
}

async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One });
  await waitFor("the diagnostic", () => vscode.languages.getDiagnostics(uri)[0]);
  return editor;
}

const hidden = () => waitFor("nothing in the status bar", () => elapsed() === undefined);
const shown = (text: string) => waitFor(`${text}, not ${elapsed()}`, () => elapsed() === text);

describe("the time between two entries", () => {
  afterEach(tidyUp);

  it("stands in the status bar while several entries are selected", async () => {
    const editor = await open(restart());
    await hidden();
    editor.selection = new vscode.Selection(12, 3, 13, 9);
    await shown("2 entries · 5 min 1.500 sec");
    editor.selection = new vscode.Selection(12, 3, 12, 9);
    await hidden();
  });

  it("is that between two carets, whichever was set first, and an estimate over a restart", async () => {
    const editor = await open(restart());
    const caret = (line: number) => new vscode.Selection(line, 2, line, 2);
    editor.selections = [caret(24), caret(23)];
    await shown("2 entries · ≈ 1 min 34 sec");
  });

  it("does not count a line before whose first character the selection ends", async () => {
    const editor = await open(restart());
    editor.selection = new vscode.Selection(12, 0, 13, 0);
    await rest(500);
    assert.equal(elapsed(), undefined);
    editor.selection = new vscode.Selection(12, 0, 14, 0);
    await shown("2 entries · 5 min 1.500 sec");
  });

  it("goes with the selection to another editor, and comes back with it", async () => {
    const editor = await open(restart());
    editor.selection = new vscode.Selection(12, 3, 13, 9);
    await shown("2 entries · 5 min 1.500 sec");
    await vscode.window.showTextDocument(fixture("failure-after-restart/origin.md"), { viewColumn: vscode.ViewColumn.Two });
    await hidden();
    await vscode.window.showTextDocument(editor.document, { viewColumn: vscode.ViewColumn.One });
    await shown("2 entries · 5 min 1.500 sec");
  });

  it("follows edits and what is selected last, however fast", async () => {
    const editor = await open(restart());
    for (let line = 14; line < 40; line++) editor.selection = new vscode.Selection(12, 3, line, 3);
    editor.selection = new vscode.Selection(12, 3, 13, 9);
    await shown("2 entries · 5 min 1.500 sec");
    const change = new vscode.WorkspaceEdit();
    change.insert(editor.document.uri, new vscode.Position(13, 0), `${editor.document.lineAt(12).text}\n`);
    assert.ok(await vscode.workspace.applyEdit(change));
    await shown("3 entries · 5 min 1.500 sec");
  });
});
