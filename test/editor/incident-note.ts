import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { fixture, openSample, sampleLog, tidyUp, waitFor, withSetting } from "./workspace.ts";

const insertNote = () => vscode.commands.executeCommand("smsts.insertNote", { uri: sampleLog().toString() });
const begins = (text: string) => text.match(/<!-- smsts-note:begin /g)?.length ?? 0;

/** A Markdown document with the caret on a line, and the sample in front of it. */
async function withDocument(content: string, caretLine: number): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Two });
  editor.selection = new vscode.Selection(caretLine, 0, caretLine, 0);
  await waitFor("the caret", () => editor.selection.active.line === caretLine);
  await openSample();
  return document;
}

describe("Insert Incident Note", () => {
  afterEach(tidyUp);

  it("writes at the caret of the last active Markdown editor, in one step", async () => {
    const before = "# Incident\n\n\n\nRegards\n";
    const document = await withDocument(before, 2);
    await insertNote();
    const text = document.getText();
    assert.ok(text.startsWith("# Incident\n\n<!-- smsts-note:begin v=1 "), text);
    assert.ok(text.endsWith("<!-- smsts-note:end -->\n\nRegards\n"), text);
    for (const part of ["0x800700C1", "bootsect.exe", "2910552", "```smsts"])
      assert.ok(text.includes(part), `${part} in: ${text}`);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.ok(document.isDirty);

    await vscode.commands.executeCommand("undo");
    await waitFor("the undone text", () => document.getText() === before);
  });

  it("writes one block when asked twice", async () => {
    const document = await withDocument("", 0);
    await insertNote();
    const once = document.getText();
    await insertNote();
    assert.equal(document.getText(), once);
    assert.equal(begins(once), 1);
  });

  it("stays out of fences", async () => {
    const document = await withDocument("```sh\nls\n```\n\nEnd\n", 1);
    await insertNote();
    assert.ok(document.getText().startsWith("```sh\nls\n```\n\n<!-- smsts-note:begin "), document.getText());
  });

  it("keeps the document's line ends", async () => {
    const document = await withDocument("# Incident\r\n\r\n", 2);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    await insertNote();
    assert.equal(begins(document.getText()), 1);
    assert.doesNotMatch(document.getText(), /[^\r]\n/);
  });

  it("asks before it replaces a block that was edited by hand", async () => {
    const document = await withDocument("", 0);
    await insertNote();
    const written = document.getText();
    const mark = document.lineAt(1).range.end;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, mark, " (seen on three machines)");
    await vscode.workspace.applyEdit(edit);
    const edited = document.getText();

    const asked = insertNote();
    await waitFor("the replaced block", async () => {
      await vscode.commands.executeCommand("notification.acceptPrimaryAction");
      return document.getText() !== edited;
    });
    await asked;
    assert.equal(document.getText(), written);
  });

  it("writes to the configured document, unsaved", async () => {
    await withSetting("smsts.incident.document", "notes/incident.md", async () => {
      await openSample();
      await insertNote();
      const document = vscode.window.activeTextEditor?.document;
      assert.ok(document, "the note is shown");
      assert.ok(document.uri.path.endsWith("/notes/incident.md"), document.uri.toString());
      assert.equal(begins(document.getText()), 1);
      await assert.rejects(async () => vscode.workspace.fs.stat(fixture("notes/incident.md")));
      await tidyUp();
    });
  });

  it("begins a new document where there is none", async () => {
    await openSample();
    await insertNote();
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, "markdown");
    assert.equal(begins(document.getText()), 1);
  });

  it("goes to the clipboard, too", async () => {
    await openSample();
    await vscode.commands.executeCommand("smsts.copyNote");
    const text = await vscode.env.clipboard.readText();
    assert.ok(text.startsWith("<!-- smsts-note:begin v=1 "), text);
  });
});
