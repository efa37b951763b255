import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ExtensionApi } from "../../client/src/extension.ts";
import { openSample, positionOf, tidyUp, unescaped, waitFor, withSetting } from "./workspace.ts";

const shownInput = () => vscode.extensions.getExtension<ExtensionApi>("smsts-lens.smsts-lens")?.exports.codeInput();

/** The quick input after the command of the keybinding, with what it found. */
async function ask() {
  await vscode.commands.executeCommand("smsts.explainCode");
  const input = shownInput();
  assert.ok(input, "the quick input");
  return input;
}

async function type(input: Awaited<ReturnType<typeof ask>>, value: string, first: RegExp): Promise<void> {
  input.value = value;
  await waitFor(`${first} for ${value}, not ${input.items[0]?.label}`, () => first.test(input.items[0]?.label ?? ""));
}

const page = () =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "smsts-kb" && /ERROR_DISK_FULL/.test(unescaped(uri.query)));

async function markdown(content: string, at = content): Promise<{ document: vscode.TextDocument; editor: vscode.TextEditor }> {
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
  const editor = await vscode.window.showTextDocument(document);
  const caret = positionOf(document, at).translate(0, at.length);
  editor.selection = new vscode.Selection(caret, caret);
  await waitFor("the caret", () => editor.selection.active.isEqual(caret));
  return { document, editor };
}

describe("explaining an error code", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await tidyUp();
  });

  it("begins with the code at the caret, filters as one types, and shows the whole explanation", async () => {
    const { editor, diagnostic } = await openSample();
    editor.selection = new vscode.Selection(diagnostic.range.start, diagnostic.range.start);
    const input = await ask();
    assert.equal(input.value, "0x800700C1");
    await waitFor("the code", () => input.items[0]?.label === "0x800700C1 · ERROR_BAD_EXE_FORMAT");

    await type(input, "-2147024703", /^0x800700C1 · ERROR_BAD_EXE_FORMAT$/);
    await type(input, "ERROR_BAD_EXE", /^193 · ERROR_BAD_EXE_FORMAT$/);
    await type(input, "disk full", /^112 · ERROR_DISK_FULL$/);
    assert.ok(input.items.length > 1);
    await waitFor("the active row", () => input.activeItems[0] === input.items[0]);
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    const text = await waitFor("the page", () => page()?.getText());
    assert.match(unescaped(text), /112 ERROR_DISK_FULL[\s\S]*learn\.microsoft\.com/);
  });

  it("begins empty where there is no code, in any document", async () => {
    const { document } = await markdown("Nothing here.");
    assert.equal((await ask()).value, "");
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    const plain = await vscode.workspace.openTextDocument({ language: "xml", content: "<error>0x80070005</error>" });
    const editor = await vscode.window.showTextDocument(plain);
    const caret = positionOf(plain, "0x8007").translate(0, 4);
    editor.selection = new vscode.Selection(caret, caret);
    assert.equal((await ask()).value, "0x80070005");
    assert.equal(document.isDirty, true);
  });

  it("offers to insert into the Markdown document used last", async () => {
    await markdown("It ended with .", "with ");
    const input = await ask();
    await type(input, "0x800700C1", /ERROR_BAD_EXE_FORMAT/);
    const tooltips = input.items[0]?.buttons?.map(({ tooltip }) => tooltip);
    assert.deepEqual(tooltips, ["Copy", "Insert into the Markdown Document", "Search Microsoft Learn"]);
  });
});

describe("error codes in a Markdown document", () => {
  afterEach(tidyUp);

  const complete = async (document: vscode.TextDocument, at: vscode.Position, trigger?: string) => {
    const args = [document.uri, at, trigger] as const;
    const list = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", ...args);
    return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Constant);
  };

  it("are completed from their number or their name", async () => {
    const { document, editor } = await markdown("failed with 0x800700C, see ERROR_BAD_EXE", "0x800700C");
    const [number] = await complete(document, editor.selection.active, "0");
    assert.equal(number?.insertText, "0x800700C1 (ERROR_BAD_EXE_FORMAT)");
    assert.match(String(number?.documentation), /\w/);
    const end = new vscode.Position(0, document.lineAt(0).text.length);
    const [name] = await complete(document, end, "_");
    assert.equal(name?.insertText, "ERROR_BAD_EXE_FORMAT (193)");
  });

  it("are not completed in ordinary text, in a fenced block, or while the setting is off", async () => {
    const { document, editor } = await markdown("an ordinary word", "word");
    assert.deepEqual(await complete(document, editor.selection.active), []);
    const fenced = await markdown("```smsts\n0x8007\n```\n", "0x8007");
    assert.deepEqual(await complete(fenced.document, fenced.editor.selection.active), []);
    const off = await markdown("0x8007", "0x8007");
    await withSetting("smsts.markdown.enabled", false, async () => {
      assert.deepEqual(await complete(off.document, off.editor.selection.active), []);
    });
  });

  it("have their names behind them", async () => {
    const content = "It ended with 0x800700C1.\n\n```c\nx = 0x80070005;\n```\n\n```smsts\nfailed (80070070)\n```\n";
    const { document } = await markdown(content, "It ended");
    const hints = async () => {
      const range = new vscode.Range(0, 0, document.lineCount, 0);
      const all = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        "vscode.executeInlayHintProvider",
        document.uri,
        range,
      );
      return all.map(({ position, label }) => [position.line, position.character, label]);
    };
    assert.deepEqual(await hints(), [
      [0, 24, "ERROR_BAD_EXE_FORMAT"],
      [7, 16, "ERROR_DISK_FULL"],
    ]);
    await withSetting("smsts.markdown.enabled", false, async () => {
      assert.deepEqual(await hints(), []);
    });
  });
});
