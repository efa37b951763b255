import * as assert from "node:assert/strict";
import * as vscode from "vscode";
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

describe("commands with nothing to work on", () => {
  afterEach(tidyUp);

  it("end without an error and open nothing", async () => {
    for (const id of ["openResolution", "insertNote", "copyNote", "goToRootCause"])
      await vscode.commands.executeCommand(`smsts.${id}`);
    await vscode.commands.executeCommand("smsts.explainCode", { code: "no code" });
    await vscode.commands.executeCommand("smsts.openResolution", { article: "no-such-article" });
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap((group) => group.tabs),
      [],
    );
  });
});
