import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ExtensionApi } from "../../client/src/extension.ts";
import { openSample, tidyUp, unescaped, waitFor } from "./workspace.ts";

function previewNamed(name: string): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(
    ({ input, label }) =>
      input instanceof vscode.TabInputWebview && /markdown\.preview/.test(input.viewType) && label.includes(name),
  );
}

/** The text behind a preview. */
function pageText(name: string): string | undefined {
  const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "smsts-kb" && uri.path.includes(name));
  return page && unescaped(page.getText());
}

describe("knowledge", () => {
  afterEach(tidyUp);

  it("opens a retired article as a preview that reads offline, with its archive", async () => {
    await openSample();
    await vscode.commands.executeCommand("smsts.openResolution");
    await waitFor("the preview", () => previewNamed("KB2910552"));
    const text = await waitFor("its text", () => pageText("KB2910552"));
    assert.match(text, /2910552/);
    assert.match(text, /\]\(https:\/\/[^)]*2910552[^)]*\)/);
  });

  it("explains a code that it is given", async () => {
    await openSample();
    await vscode.commands.executeCommand("smsts.explainCode", { code: "-2147024703" });
    await waitFor("the preview", () => previewNamed("0x800700C1"));
    assert.match(await waitFor("its text", () => pageText("0x800700C1")), /ERROR_BAD_EXE_FORMAT/);
  });
});

describe("an article as a page", () => {
  afterEach(tidyUp);

  it("says what was recognised, what not to believe, what to do and what else matched", async () => {
    await openSample();
    await vscode.commands.executeCommand("smsts.openResolution");
    const text = await waitFor("its text", () => pageText("KB2910552"));
    assert.match(text, /\*\*Matched:\*\* code `0x800700C1`, process `bootsect\.exe`/);
    assert.match(text, /> ⚠ \*\*Caution\*\*\n>\n> .*damaged/);
    assert.match(text, /## Resolution\n\n1\. <input type="checkbox" aria-label="1"> \S/);
    assert.match(text, /## Other articles that matched\n\n1\. \[.*\]\(program-not-for-this-windows\.md\)/);
    assert.match(text, /## Next logs\n\n- \S/);
  });

  it("leads to the pages of other articles and of codes", async () => {
    await openSample();
    await vscode.commands.executeCommand("smsts.openResolution");
    const page = await waitFor("the page", () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "smsts-kb" && uri.path === "/KB2910552.md"),
    );
    // As a preview follows a link to `x.md`.
    const linked = async (name: string) =>
      unescaped((await vscode.workspace.openTextDocument(vscode.Uri.joinPath(page.uri, "..", name))).getText());
    assert.match(
      await linked("program-not-for-this-windows.md"),
      /^# A step starts a program[\s\S]*\*\*Matched:\*\* code `0x800700C1`/,
    );
    assert.match(await linked("0x800700C1.md"), /ERROR_BAD_EXE_FORMAT/);
    assert.match(await linked("No such page.md"), /no longer available/);
  });
});

describe("browsing knowledge", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await tidyUp();
  });

  const browse = async () => {
    await vscode.commands.executeCommand("smsts.browseKnowledge");
    const input = vscode.extensions.getExtension<ExtensionApi>("smsts-lens.smsts-lens")?.exports.knowledgeInput();
    assert.ok(input, "the list");
    await waitFor("its rows", () => input.items.length > 0);
    return input;
  };

  it("begins with all articles under their topics, without any log", async () => {
    const input = await browse();
    const topics = input.items.filter(({ kind }) => kind === vscode.QuickPickItemKind.Separator).map(({ label }) => label);
    assert.ok(topics.includes("PXE"), topics.join(", "));
    assert.equal(input.items[0]?.kind, vscode.QuickPickItemKind.Separator);
    assert.ok(input.items.length > 200, String(input.items.length));
  });

  it("finds an article by words, code and KB number, and opens its page", async () => {
    const input = await browse();
    for (const query of ["xp boot image", "-2147024703 bootsect", "kb2910552"]) {
      input.value = "";
      await waitFor("all rows", () => input.items.length > 200);
      input.value = query;
      await waitFor(`the article for ${query}, not ${input.items[0]?.label}`, () => input.items[0]?.found?.kb === "2910552");
      assert.match(input.items[0]?.description ?? "", /^KB2910552 · /);
    }
    const tooltips = input.items[0]?.buttons?.map(({ tooltip }) => tooltip);
    assert.deepEqual(tooltips, ["Open Web Page", "Copy Link"]);
    await waitFor("the active row", () => input.activeItems[0] === input.items[0]);
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await waitFor("the preview", () => previewNamed("KB2910552"));
    const page = await waitFor("its text", () =>
      vscode.workspace.textDocuments.find(({ uri: { path, query } }) => path === "/KB2910552.md" && !query.includes("chain")),
    );
    assert.match(page.getText(), /^# KB2910552/);
    assert.ok(!page.getText().includes("**Matched:**"), "nothing was matched");
  });
});

describe("commands with nothing to work on", () => {
  afterEach(tidyUp);

  it("end without an error and open nothing", async () => {
    for (const id of ["openResolution", "draftRule", "insertNote", "copyNote", "goToRootCause"])
      await vscode.commands.executeCommand(`smsts.${id}`);
    await vscode.commands.executeCommand("smsts.explainCode", { code: "no code" });
    await vscode.commands.executeCommand("smsts.openResolution", { article: "no-such-article" });
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap((group) => group.tabs),
      [],
    );
  });
});
