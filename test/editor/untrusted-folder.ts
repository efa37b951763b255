import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { fixture, hoverText, openSample, sampleLog, tidyUp, waitFor } from "./workspace.ts";

describe("a folder that is not trusted", () => {
  afterEach(tidyUp);

  it("is one", () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it("still has diagnostic, hover and note", async () => {
    const { editor, diagnostic } = await openSample();
    assert.equal((diagnostic.code as { value: string }).value, "0x800700C1");
    assert.match(await hoverText(editor.document.uri, diagnostic.range.start), /ERROR_BAD_EXE_FORMAT/);
    await vscode.commands.executeCommand("smsts.insertNote", { uri: sampleLog().toString() });
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? "", /<!-- smsts-note:begin v=1 /);
  });

  it("has its packs left alone, and says so", async () => {
    const uri = fixture(".smsts/evil.yaml");
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode("schema: 1\n"));
    await openSample();
    const editor = await vscode.window.showTextDocument(uri);
    const codes = () => vscode.languages.getDiagnostics(editor.document.uri).map(({ code }) => code);
    await waitFor("the word on it", () => codes().includes("not-trusted"));
  });

  it("does not name the incident document or the packs", async () => {
    const settings = fixture(".vscode/settings.json");
    const content = JSON.stringify({
      "smsts.incident.document": "evil.md",
      "smsts.knowledge.packs": ["evil.yaml"],
      "smsts.diagnostics.level": "error",
    });
    await vscode.workspace.fs.writeFile(settings, new TextEncoder().encode(content));
    const read = () => vscode.workspace.getConfiguration("smsts", sampleLog());
    const changed = new Promise<void>((resolve) => {
      const listener = vscode.workspace.onDidChangeConfiguration(() => {
        if (read().get("diagnostics.level") === "error") resolve(listener.dispose());
      });
    });
    await changed;
    assert.equal(read().get("incident.document"), "");
    assert.deepEqual(read().get("knowledge.packs"), []);
  });
});
