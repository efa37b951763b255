import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { hoverText, positionOf, tidyUp, waitFor, withSetting } from "./workspace.ts";

const GUID = "80070005-51a7-4c41-9f41-c2d7db3b4d01";
const COMMIT = "87d0032411f0c2a9b6e51c3c9a7d2f8e4b1a0c93";

/** A Markdown document with the caret within the first occurrence of `at`. */
async function withDocument(content: string, at: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
  const editor = await vscode.window.showTextDocument(document);
  const caret = positionOf(document, at).translate(0, 2);
  editor.selection = new vscode.Selection(caret, caret);
  await waitFor("the caret", () => editor.selection.active.isEqual(caret));
  return document;
}

const hoverOn = (document: vscode.TextDocument, text: string): Promise<string> =>
  hoverText(document.uri, positionOf(document, text).translate(0, 2));

async function offered(document: vscode.TextDocument, text: string): Promise<string[]> {
  const at = positionOf(document, text).translate(0, 2);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new vscode.Range(at, at),
  );
  return actions.filter(({ command }) => command?.command === "smsts.insertExplanation").map(({ title }) => title);
}

const insertExplanation = () => vscode.commands.executeCommand("smsts.insertExplanation");

describe("an error code in a Markdown document", () => {
  afterEach(tidyUp);

  it("is explained on hover; a GUID and a commit are not", async () => {
    const document = await withDocument(`It ended with 0x80070005.\n\n{${GUID}} ${COMMIT}\n`, "0x80070005");
    const text = await hoverOn(document, "0x80070005");
    for (const part of ["ERROR_ACCESS_DENIED", "-2147024891"]) assert.ok(text.includes(part), `${part} in: ${text}`);
    for (const none of [GUID, COMMIT, "It ended"]) assert.equal(await hoverOn(document, none), "");
  });

  it("is explained in the excerpt of a log, not in code of another language", async () => {
    const content = "```smsts\nfailed with 0x80070005\n```\n\n```c\nx = 0x800700C1;\n```\n";
    const document = await withDocument(content, "0x80070005");
    assert.match(await hoverOn(document, "0x80070005"), /ERROR_ACCESS_DENIED/);
    assert.equal(await hoverOn(document, "0x800700C1"), "");
    await insertExplanation();
    assert.equal(document.getText(), content);
    assert.deepEqual(await offered(document, "0x80070005"), []);
  });

  it("gets its explanation inserted behind it, in one step", async () => {
    const before = "# Incident\r\n\r\nIt ended with `0x80070005`.\r\n";
    const document = await withDocument(before, "0x80070005");
    assert.deepEqual(await offered(document, "0x80070005"), ["Insert explanation of 0x80070005"]);
    await insertExplanation();
    const line = document.lineAt(2).text;
    assert.match(line, /^It ended with `0x80070005` \(E_ACCESSDENIED: \w[^()]*\)\.$/);
    assert.equal(document.getText(), before.replace("It ended with `0x80070005`.", line));

    await insertExplanation();
    assert.equal(document.lineAt(2).text, line, "not twice");
    await vscode.commands.executeCommand("undo");
    await waitFor("the undone text", () => document.getText() === before);
  });

  it("is left alone while the setting is off", async () => {
    const document = await withDocument("It ended with 0x80070005.\n", "0x80070005");
    await withSetting("smsts.markdown.enabled", false, async () => {
      assert.equal(await hoverOn(document, "0x80070005"), "");
      assert.deepEqual(await offered(document, "0x80070005"), []);
    });
    assert.match(await hoverOn(document, "0x80070005"), /ERROR_ACCESS_DENIED/);
  });
});
