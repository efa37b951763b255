import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { fixture, hoverText, openSample, positionOf, tidyUp, waitFor } from "./workspace.ts";

const href = "https://wiki.lab.example/boot";

/** Knows the failure of the sample log. */
const pack = `schema: 1
id: lab
title: Lab
version: 1.0.0
articles:
  - id: lab-boot
    title: What the lab does about it
    state: online
    cause: The lab knows.
    resolution:
      - Ask the lab.
    links:
      - title: Lab notes
        url: ${href}
rules:
  - id: lab-boot
    article: lab-boot
    confidence: high
    when:
      code: ["0x800700C1"]
      message: ["* failed*"]
    samples:
      - CreateProcess failed. Code(0x800700C1)
    counterSamples: []
`;

async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = fixture(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

const remove = (path: string) => vscode.workspace.fs.delete(fixture(path), { recursive: true });

const codesOf = (uri: vscode.Uri) =>
  vscode.languages
    .getDiagnostics(uri)
    .map(({ code, range }) => `${typeof code === "object" ? code.value : code} ${range.start.line + 1}`);

/** Where the log's diagnostic leads. */
function target(uri: vscode.Uri): string | undefined {
  const code = vscode.languages.getDiagnostics(uri)[0]?.code;
  return typeof code === "object" ? code.target.toString() : undefined;
}

async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const start = positionOf(editor.document, from);
  await editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, from.length)), to));
}

async function suggestions(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", uri, position);
  return list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
}

describe("knowledge packs", () => {
  afterEach(async () => {
    await tidyUp();
    await Promise.resolve(remove(".smsts")).catch(() => {});
  });

  it("are diagnosed where they are wrong, as they are typed, without a log", async () => {
    const uri = await write(".smsts/lab.yaml", pack);
    const editor = await vscode.window.showTextDocument(uri);
    await replace(editor, "state: online", "state: lost");
    await waitFor("the mistake", () => codesOf(uri).join() === "not-one-of 8");
    await replace(editor, "state: lost", "state: online");
    await waitFor("its mend", () => codesOf(uri).length === 0);
    await replace(editor, "CreateProcess failed.", "CreateProcess went well.");
    await waitFor("the sample", () => codesOf(uri).some((code) => /^sample-\S+ 23$/.test(code)));
  });

  it("have hover and completion for keys, choices, articles and codes", async () => {
    const uri = await write(
      ".smsts/keys.yaml",
      pack.replace("article: lab-boot", "article: ").replace('"0x800700C1"', "ERROR_DISK_FULL"),
    );
    const { document } = await vscode.window.showTextDocument(uri);
    const behind = (text: string) => positionOf(document, text).translate(0, text.length);
    await waitFor("the articles", async () => (await suggestions(uri, behind("article: "))).includes("lab-boot"));
    assert.ok((await suggestions(uri, behind("article: "))).includes("disk-full"));
    assert.ok((await suggestions(uri, behind("state: "))).includes("archived"));
    assert.ok((await suggestions(uri, behind("ERROR_DISK_FULL"))).some((label) => /ERROR_DISK_FULL/.test(label)));
    assert.match(await hoverText(uri, positionOf(document, "confidence")), /required; one of `high`, `medium`, `low`/);
  });

  it("in JSON are explained by VS Code from the schema, once", async () => {
    const uri = await write(".smsts/lab.json", '{\n  "schema": 1,\n  "version": "1.0.0"\n}\n');
    const { document } = await vscode.window.showTextDocument(uri);
    const hovers = await waitFor("the hover", async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        uri,
        positionOf(document, "version"),
      );
      return found.length > 0 && found;
    });
    assert.equal(hovers.length, 1);
    assert.match(await hoverText(uri, positionOf(document, "version")), /Version of the pack's content/);
  });

  it("change the article of an open log when they are saved, and when they are gone", async () => {
    const { editor: log } = await openSample();
    const before = target(log.document.uri);
    assert.notEqual(before, href);
    const uri = await write(".smsts/boot.yaml", pack.replace("0x800700C1", "0x80070070"));
    const editor = await vscode.window.showTextDocument(uri);
    await waitFor("the pack to be checked", () => codesOf(uri).length > 0);
    await replace(editor, "0x80070070", "0x800700C1");
    await waitFor("the pack to be right", () => codesOf(uri).length === 0);
    assert.equal(target(log.document.uri), before);
    await editor.document.save();
    await waitFor("the lab's article", () => target(log.document.uri) === href);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri);
    await vscode.workspace.applyEdit(edit);
    await waitFor("the article of before", () => target(log.document.uri) === before);
  });

  it("that a setting names are checked in any place", async () => {
    const uri = await write("shelf/lab.yaml", pack.replace("state: online", "state: lost"));
    const settings = vscode.workspace.getConfiguration("smsts.knowledge");
    await settings.update("packs", ["shelf/lab.yaml"], vscode.ConfigurationTarget.Workspace);
    await vscode.window.showTextDocument(uri);
    await waitFor("the mistake", () => codesOf(uri).join() === "not-one-of 8");
    await settings.update("packs", undefined, vscode.ConfigurationTarget.Workspace);
    await remove("shelf");
  });

  it("leave other YAML alone", async () => {
    await write(".smsts/old.yaml", "schema: 2\n");
    const pack = await vscode.window.showTextDocument(fixture(".smsts/old.yaml"));
    const other = await write("other.yaml", "schema: 2\n");
    await vscode.window.showTextDocument(other);
    await waitFor("the pack's mistakes", () => codesOf(pack.document.uri).length > 0);
    assert.deepEqual(codesOf(other), []);
    await remove("other.yaml");
  });
});
