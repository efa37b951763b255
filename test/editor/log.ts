import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { hoverText, openSample, positionOf, tidyUp, waitFor, withSetting } from "./workspace.ts";

describe("a raw task sequence log", () => {
  afterEach(tidyUp);

  it("has one problem: on the root cause's code", async () => {
    const { editor, diagnostic } = await openSample();
    const all = vscode.languages.getDiagnostics(editor.document.uri);
    assert.equal(all.length, 1);
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(diagnostic.source, "smsts");
    const { value, target } = diagnostic.code as { value: string; target: vscode.Uri };
    assert.equal(value, "0x800700C1");
    assert.match(target.toString(), /2910552/);
    assert.equal(editor.document.getText(diagnostic.range), "0x800700C1");
    assert.match(editor.document.lineAt(diagnostic.range.start.line).text, /CreateProcess failed/);
    assert.equal(diagnostic.relatedInformation?.length, 6);
  });

  it("has none while diagnostics are off", async () => {
    const { editor } = await openSample();
    const count = () => vscode.languages.getDiagnostics(editor.document.uri).length;
    await withSetting("smsts.diagnostics.level", "off", async () => {
      await waitFor("the problem to go", () => count() === 0);
    });
    await waitFor("the problem to come back", () => count() === 1);
  });

  it("explains the code on hover", async () => {
    const { editor, diagnostic } = await openSample();
    const text = await hoverText(editor.document.uri, diagnostic.range.start.translate(0, 2));
    for (const part of ["0x800700C1", "ERROR_BAD_EXE_FORMAT", "-2147024703", "bootsect.exe", "2910552"])
      assert.ok(text.includes(part), `${part} in: ${text}`);
  });

  it("offers what can be done about it", async () => {
    const { editor, diagnostic } = await openSample();
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      editor.document.uri,
      diagnostic.range,
    );
    const byCommand = new Map(actions.map((action) => [action.command?.command, action.title]));
    assert.match(byCommand.get("smsts.openResolution") ?? "", /KB2910552/);
    for (const id of ["smsts.insertNote", "smsts.copyNote", "smsts.explainCode"]) assert.ok(byCommand.has(id), id);
  });

  it("leads from an echo to the root cause", async () => {
    const { editor, diagnostic } = await openSample();
    const echo = positionOf(editor.document, "(800700C1)").translate(0, 2);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      editor.document.uri,
      echo,
    );
    const lines = found.map((location) => ("range" in location ? location.range : location.targetRange).start.line);
    assert.deepEqual(lines, [diagnostic.range.start.line]);
  });

  it("selects the root cause by command", async () => {
    const { editor, diagnostic } = await openSample();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand("smsts.goToRootCause");
    const now = vscode.window.activeTextEditor;
    assert.equal(now?.document.uri.toString(), editor.document.uri.toString());
    assert.ok(now.selection.isEqual(diagnostic.range), "the code is selected");
  });

  it("has its groups and steps as an outline", async () => {
    const { editor } = await openSample();
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      editor.document.uri,
    );
    assert.ok(symbols.length > 0);
  });
});
