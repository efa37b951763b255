import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { fixture, hoverText, openSample, tidyUp, waitFor } from "./workspace.ts";

const draftId = "bootsect-0x800700c1";
const packs = () => fixture(".smsts");
const editorOf = (find: (document: vscode.TextDocument) => boolean) =>
  waitFor("the pack", () =>
    vscode.window.visibleTextEditors.find(({ document }) => find(document) && document.getText().includes(draftId)),
  );

const site = `schema: 1
id: site
title: Our site
version: 1.0.0
articles:
  - id: other
    title: Another
    state: online
    cause: A cause.
    resolution: [A step.]
    links: []

# How they are known.
rules: []
`;

describe("turning a failure into a rule", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await tidyUp();
    await vscode.workspace.fs.delete(packs(), { recursive: true }).then(undefined, () => {});
  });

  it("drafts an unsaved pack, which explains the log once it is saved", async () => {
    const { editor, diagnostic } = await openSample();
    await vscode.commands.executeCommand("smsts.draftRule");
    const draft = await editorOf(({ isUntitled, languageId }) => isUntitled && languageId === "yaml");
    const text = draft.document.getText();
    assert.match(text, /\n {4}when:\n {6}code:\n {8}- "0x800700C1"\n {6}process:\n {8}- "bootsect\.exe"\n/);
    assert.doesNotMatch(text, /\$\{|\\\$/);
    assert.match(text, /\n {6}- \|\n {8}<!\[LOG\[/);
    assert.equal(draft.document.getText(draft.selection), draftId, "the first tab stop");
    assert.equal(draft.document.uri.path, vscode.Uri.joinPath(packs(), `${draftId}.yaml`).path);

    await vscode.commands.executeCommand("type", { text: "old-boot-image" });
    const named = draft.document.getText();
    assert.equal(named.match(/old-boot-image/g)?.length, 3, "article, rule, and the rule's article");
    await draft.document.save();
    await waitFor("the article", async () =>
      (await hoverText(editor.document.uri, diagnostic.range.start)).includes("bootsect.exe failed with 0x800700C1"),
    );
    const wrong = vscode.languages.getDiagnostics(vscode.Uri.joinPath(packs(), `${draftId}.yaml`));
    assert.deepEqual(
      wrong.map(({ message }) => message),
      [],
    );
  });

  it("adds to a pack of the folder, in one step that is undone", async () => {
    const uri = vscode.Uri.joinPath(packs(), "site.yaml");
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(site));
    await openSample();
    const done = vscode.commands.executeCommand("smsts.draftRule");
    const draft = await waitFor("the pack", async () => {
      await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return vscode.window.visibleTextEditors.find(({ document }) => document.uri.path === uri.path);
    });
    await done;
    const { document } = await editorOf(({ uri: { path } }) => path === uri.path);
    assert.ok(document.isDirty);
    const text = document.getText();
    assert.match(text, /\n {4}links: \[\]\n {2}- id: bootsect-0x800700c1\S*\n {4}title: >-\n/);
    assert.match(text, /\n# How they are known\.\nrules:\n {2}- id: (bootsect-0x800700c1\S*)\n {4}article: \1\n/);
    assert.doesNotMatch(text, /\$\{/);
    await vscode.window.showTextDocument(document, draft.viewColumn);
    await vscode.commands.executeCommand("undo");
    await waitFor("the pack as it was", () => document.getText() === site);
  });
});
