import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { hoverText, languageOf, tidyUp, waitFor } from "./workspace.ts";

const sample = vscode.Uri.parse("smsts-sample:/smsts.log");

async function openBundledSample(): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand("smsts.openSample");
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document.uri.toString(), sample.toString());
  await languageOf(sample, "smsts");
  return editor;
}

describe("the bundled sample", () => {
  afterEach(tidyUp);

  it("opens as a log with its root cause, hover and note", async () => {
    await openBundledSample();
    const diagnostic = await waitFor("the diagnostic", () => vscode.languages.getDiagnostics(sample)[0]);
    assert.equal((diagnostic.code as { value: string }).value, "0x800700C1");
    assert.match(await hoverText(sample, diagnostic.range.start), /ERROR_BAD_EXE_FORMAT/);
    await vscode.commands.executeCommand("smsts.insertNote");
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? "", /<!-- smsts-note:begin v=1 /);
  });

  it("cannot be changed, and closes without a question", async () => {
    const editor = await openBundledSample();
    const before = editor.document.getText();
    await vscode.commands.executeCommand("type", { text: "x" });
    assert.equal(editor.document.getText(), before);
    assert.equal(editor.document.isDirty, false);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it("is what commands without a log are about once it is open", async () => {
    const editor = await openBundledSample();
    await waitFor("the diagnostic", () => vscode.languages.getDiagnostics(sample)[0]);
    const other = await vscode.workspace.openTextDocument({ language: "markdown" });
    await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.Beside });
    await vscode.commands.executeCommand("smsts.goToRootCause");
    const now = vscode.window.activeTextEditor;
    assert.equal(now?.document, editor.document);
    assert.equal(now.document.getText(now.selection), "0x800700C1");
  });
});

describe("the walkthrough", () => {
  afterEach(tidyUp);

  it("opens", async () => {
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", "smsts-lens.smsts-lens#firstMinutes");
    await waitFor("its tab", () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length > 0);
  });
});
