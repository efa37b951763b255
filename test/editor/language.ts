import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { openSample, positionOf, tidyUp } from "./workspace.ts";

describe("the language", () => {
  afterEach(tidyUp);

  it("is known by the file's name", async () => {
    const { editor } = await openSample();
    assert.equal(editor.document.languageId, "smsts");
  });

  it("leaves the evidence as it is and the lines as they are", () => {
    const scope = { languageId: "smsts" };
    const value = (section: string, name: string) => vscode.workspace.getConfiguration(section, scope).get(name);
    assert.equal(value("files", "trimTrailingWhitespace"), false);
    assert.equal(value("files", "insertFinalNewline"), false);
    assert.equal(value("files", "trimFinalNewlines"), false);
    assert.equal(value("editor", "wordWrap"), "off");
    assert.equal(value("editor", "wordBasedSuggestions"), "off");
    assert.equal(value("editor", "bracketPairColorization.enabled"), false);
  });

  it("takes a code for one word", async () => {
    const content = "CreateProcess failed. Code(0x800700C1), hr=-2147024703";
    const document = await vscode.workspace.openTextDocument({ language: "smsts", content });
    await vscode.window.showTextDocument(document);
    for (const code of ["0x800700C1", "-2147024703"]) {
      const range = document.getWordRangeAtPosition(positionOf(document, code).translate(0, 4));
      assert.equal(range && document.getText(range), code);
    }
  });

  it("has its commands", async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const id of [
      "explainCode",
      "openResolution",
      "insertNote",
      "copyNote",
      "goToRootCause",
      "nextFailure",
      "previousFailure",
    ])
      assert.ok(commands.includes(`smsts.${id}`), id);
  });
});
