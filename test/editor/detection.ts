import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { fixture, languageOf, rest, tidyUp, waitFor, withSetting } from "./workspace.ts";

const appEnforce = () => fixture("app-enforce/AppEnforce.log");
const page = () => fixture("kb-page/page.txt");

/** Longer than the detector waits for a document to come to rest. */
const settled = () => rest(800);

async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return (await vscode.window.showTextDocument(uri)).document;
}

describe("detection by content", () => {
  afterEach(tidyUp);

  it("finds a log under another name", async () => {
    await open(appEnforce());
    await languageOf(appEnforce(), "smsts");
  });

  it("finds pasted records in a text file, and the failure in them", async () => {
    await open(page());
    await languageOf(page(), "smsts");
    const diagnostic = await waitFor("the diagnostic", () => vscode.languages.getDiagnostics(page())[0]);
    assert.equal((diagnostic.code as { value: string }).value, "0x800700C1");
  });

  it("finds what is pasted into an untitled document", async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(page()));
    const document = await vscode.workspace.openTextDocument({ language: "plaintext" });
    const editor = await vscode.window.showTextDocument(document);
    await settled();
    assert.equal(document.languageId, "plaintext");
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
    await languageOf(document.uri, "smsts");
  });

  it("leaves other text alone", async () => {
    await open(fixture("kb-page/origin.md"));
    const document = await vscode.workspace.openTextDocument({
      language: "plaintext",
      content: "TSManager failed with 0x800700C1\n",
    });
    await vscode.window.showTextDocument(document);
    await settled();
    assert.equal(document.languageId, "plaintext");
    await languageOf(fixture("kb-page/origin.md"), "markdown");
  });

  it("does not switch again what a person switched back", async () => {
    const document = await open(appEnforce());
    await languageOf(appEnforce(), "smsts");
    await vscode.languages.setTextDocumentLanguage(document, "log");
    await settled();
    await languageOf(appEnforce(), "log");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(appEnforce(), new vscode.Position(0, 0), "\n");
    await vscode.workspace.applyEdit(edit);
    await settled();
    await languageOf(appEnforce(), "log");
  });

  it("yields to files.associations", async () => {
    await withSetting("files.associations", { "AppEnforce.*": "log" }, async () => {
      await open(appEnforce());
      await settled();
      await languageOf(appEnforce(), "log");
      await tidyUp();
    });
  });

  it("can be switched off", async () => {
    await withSetting("smsts.detectLanguage", false, async () => {
      await open(appEnforce());
      await settled();
      await languageOf(appEnforce(), "log");
      await tidyUp();
    });
  });
});
