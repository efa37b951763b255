import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { fixture, openSample, rest, sampleLog, tidyUp, waitFor, withSetting } from "./workspace.ts";

const save = (argument?: object) => vscode.commands.executeCommand("smsts.saveRedactedCopy", argument);
const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
/** The document that a difference shows on its right side. */
const shownCopy = (): vscode.Uri | undefined =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .map(({ input }) => (input instanceof vscode.TabInputTextDiff ? input.modified : undefined))
    .find((uri) => uri?.scheme === "smsts-redacted");

describe("Save Redacted Copy", () => {
  const target = fixture("bootsect-ccm/handed-on.log");

  afterEach(async () => {
    await vscode.commands.executeCommand("notifications.clearAll");
    await tidyUp();
    if (await exists(target)) await vscode.workspace.fs.delete(target);
  });

  it("shows the difference, and writes nothing before somebody says so", async () => {
    await openSample();
    const saving = save({ uri: sampleLog().toString(), target: target.toString() });
    await waitFor("the difference", () => shownCopy() !== undefined);
    const copy = await vscode.workspace.openTextDocument(shownCopy() as vscode.Uri);
    assert.match(copy.getText(), /MACHINE-1/);
    assert.doesNotMatch(copy.getText(), /DESK-0417/i);
    assert.equal(await exists(target), false);
    await rest(1000);
    assert.deepEqual(vscode.languages.getDiagnostics(copy.uri), [], "the failure is told once, of the original");

    await waitFor("the copy", async () => {
      await vscode.commands.executeCommand("notification.acceptPrimaryAction");
      return exists(target);
    });
    await saving;
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert.equal(written, copy.getText());
    assert.equal(shownCopy(), undefined);
  });

  it("of a document goes by its text", async () => {
    const content = "Host `FILE77` of \\\\FILE77\\Logs\n";
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    await vscode.window.showTextDocument(document);
    const saving = save();
    await waitFor("the difference", () => shownCopy() !== undefined);
    const copy = await vscode.workspace.openTextDocument(shownCopy() as vscode.Uri);
    assert.equal(copy.getText(), "Host `HOST-1` of \\\\HOST-1\\Logs\n");
    let ended = false;
    void saving.then(() => {
      ended = true;
    });
    await waitFor("the end without an answer", async () => {
      await vscode.commands.executeCommand("notifications.clearAll");
      return ended;
    });
    assert.equal(document.getText(), content);
  });
});

describe("Copy Incident Note", () => {
  const copied = async (): Promise<string> => {
    await vscode.commands.executeCommand("smsts.copyNote", { uri: sampleLog().toString() });
    return vscode.env.clipboard.readText();
  };

  afterEach(tidyUp);

  it("has pseudonyms where the setting wants them always, and names where it does not", async () => {
    await openSample();
    assert.match(await copied(), /DESK-0417/);
    await withSetting("smsts.redaction.copies", "always", async () => {
      const note = await copied();
      assert.match(note, /MACHINE-1/);
      assert.doesNotMatch(note, /DESK-0417/i);
    });
  });

  it("asks where the setting says so, shows what is replaced, and copies nothing without an answer", async () => {
    await openSample();
    await vscode.env.clipboard.writeText("before");
    await withSetting("smsts.redaction.copies", "ask", async () => {
      let ended = false;
      void copied().then(() => {
        ended = true;
      });
      await waitFor("the end without an answer", async () => {
        await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
        return ended;
      });
      assert.equal(await vscode.env.clipboard.readText(), "before");
      const asked = copied();
      await waitFor("the copied note", async () => {
        await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
        await vscode.commands.executeCommand("notification.acceptPrimaryAction");
        return (await vscode.env.clipboard.readText()) !== "before";
      });
      assert.match(await asked, /MACHINE-1/);
    });
  });
});
