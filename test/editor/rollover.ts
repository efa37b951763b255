import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { fixture, positionOf, tidyUp, waitFor } from "./workspace.ts";

const newest = () => fixture("rollover-three/smsts.log");
const older = () => fixture("rollover-three/smsts-20240906-100003.log");

async function openNewest(): Promise<{ editor: vscode.TextEditor; diagnostic: vscode.Diagnostic }> {
  const editor = await vscode.window.showTextDocument(newest(), { viewColumn: vscode.ViewColumn.One });
  const diagnostic = await waitFor("the diagnostic", () => vscode.languages.getDiagnostics(editor.document.uri)[0]);
  return { editor, diagnostic };
}

const inFront = () => vscode.window.activeTextEditor;

function assertAtRootCause(): void {
  const editor = inFront();
  assert.equal(editor?.document.uri.toString(), older().toString());
  assert.equal(editor?.document.getText(editor.selection), "0x8007003B");
  assert.match(editor?.document.lineAt(editor.selection.start.line).text ?? "", /counter\.wim/);
}

describe("a log that rolled over", () => {
  afterEach(tidyUp);

  it("has its failure where the newest file first speaks of it, and points to the root cause in the older one", async () => {
    const { editor, diagnostic } = await openNewest();
    assert.equal(diagnostic.range.start.line, positionOf(editor.document, "exit code 2147942459").line);
    assert.match(diagnostic.message, /The root cause is in smsts-20240906-100003\.log, line 16\./);
    const [root] = diagnostic.relatedInformation ?? [];
    assert.equal(root?.location.uri.toString(), older().toString());
    assert.match(root?.message ?? "", /counter\.wim/);
  });

  it("leads to the root cause in the other file", async () => {
    await openNewest();
    await vscode.commands.executeCommand("smsts.goToRootCause");
    await waitFor("the other file", () => inFront()?.document.uri.toString() === older().toString());
    assertAtRootCause();
  });

  it("leads there from an entry, by its definition", async () => {
    const { editor, diagnostic } = await openNewest();
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      editor.document.uri,
      diagnostic.range.start.translate(0, 1),
    );
    const uris = found.map((location) => ("uri" in location ? location.uri : location.targetUri).toString());
    assert.deepEqual(uris, [older().toString()]);
  });

  it("leads from failure to failure through its files", async () => {
    await openNewest();
    await vscode.commands.executeCommand("smsts.nextFailure");
    await waitFor("the other file", () => inFront()?.document.uri.toString() === older().toString());
    assertAtRootCause();
  });
});
