import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { hoverText, openSample, positionOf, rest, tidyUp, waitFor, withSetting } from "./workspace.ts";

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

/** The same as plain text or AsciiDoc, in which Markdown would stand as it is written. */
async function withText(language: "plaintext" | "asciidoc", content: string, at: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  assert.equal(document.languageId, language);
  const editor = await vscode.window.showTextDocument(document);
  const caret = positionOf(document, at).translate(0, 2);
  editor.selection = new vscode.Selection(caret, caret);
  await waitFor("the caret", () => editor.selection.active.isEqual(caret));
  return document;
}

async function completions(document: vscode.TextDocument, behind: string): Promise<vscode.CompletionItem[]> {
  const at = positionOf(document, behind).translate(0, behind.length);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    at,
  );
  return list.items;
}

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

describe("the article on an error code", () => {
  afterEach(tidyUp);

  const content = "# Incident\n\nOn XP bootsect.exe ended\nwith 0x800700C1 and so on.\n\nRegards\n";

  it("is offered at a code, and in no fenced block", async () => {
    const document = await withDocument(`${content}\n\`\`\`smsts\n0x80070005\n\`\`\`\n`, "0x800700C1");
    const titles = async (text: string) => {
      const at = positionOf(document, text).translate(0, 2);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        new vscode.Range(at, at),
      );
      return actions.map(({ title }) => title).filter((title) => title.includes(text));
    };
    assert.deepEqual(await titles("0x800700C1"), [
      "Insert explanation of 0x800700C1",
      "Insert resolution steps for 0x800700C1",
      "Insert KB link for 0x800700C1",
    ]);
    assert.deepEqual(await titles("0x80070005"), []);
  });

  it("gives its steps behind the paragraph, in one step", async () => {
    const document = await withDocument(content, "0x800700C1");
    await vscode.commands.executeCommand("smsts.insertResolution");
    const text = document.getText();
    assert.match(text, /and so on\.\n\n\*\*\[KB2910552: [^\n]*\n\n1\. Install[\s\S]*\n\nRegards\n$/);
    await vscode.commands.executeCommand("smsts.insertResolution");
    assert.equal(document.getText(), text, "not twice");
    await vscode.commands.executeCommand("undo");
    await waitFor("the undone text", () => document.getText() === content);
  });

  it("gives its link behind the code", async () => {
    const document = await withDocument(content, "0x800700C1");
    await vscode.commands.executeCommand("smsts.insertArticleLink");
    assert.match(document.getText(), /with 0x800700C1 \(\[KB2910552\]\(https:[^)]*\)\) and so on\./);
  });

  it("is asked for where several fit", async () => {
    const document = await withDocument("It ended with 0x80070005.\n", "0x80070005");
    const inserting = vscode.commands.executeCommand("smsts.insertArticleLink");
    await waitFor("the chosen article", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return document.isDirty && document.getText().includes("](https://");
    });
    await inserting;
  });

  it("is completed by its number as it is typed", async () => {
    const document = await withDocument("See KB29105 there\n", "KB29105");
    const found = await completions(document, "KB29105");
    const item = found.find(({ label }) => typeof label !== "string" && label.label.startsWith("KB2910552"));
    assert.match(String(item?.insertText), /^\[KB2910552: .*\]\(https:.*\)$/);
  });

  it("is completed by words where somebody asks", async () => {
    const document = await withDocument("Perhaps the boot image on xp\n", "boot");
    const found = await completions(document, "boot image on xp");
    const item = found.find(({ label }) => typeof label !== "string" && label.label.startsWith("KB2910552"));
    assert.ok(item?.range instanceof vscode.Range, found.map(({ label }) => JSON.stringify(label)).join());
    assert.equal(document.getText(item.range), "boot image on xp");
  });
});

describe("what is typed in a Markdown document", () => {
  afterEach(tidyUp);

  const type = async (text: string) => {
    for (const letter of text) await vscode.commands.executeCommand("type", { text: letter });
  };

  /** An empty document in front, in which something is typed key by key. */
  async function typing(text: string): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "" });
    await vscode.window.showTextDocument(document);
    await type(text);
    return document;
  }

  /** Takes what the list of completions has first, as soon as there is a list. */
  const takeFirst = (document: vscode.TextDocument, expected: RegExp) =>
    waitFor(`the first completion to be ${expected}`, async () => {
      await vscode.commands.executeCommand("acceptSelectedSuggestion");
      return expected.test(document.getText());
    });

  it("completes a symbol", async () => {
    await takeFirst(await typing("It was WU_E"), /^It was WU_E_\w+ \(0x8024\w+\)$/);
  });

  it("completes the number of an article", async () => {
    await takeFirst(await typing("See KB29"), /^See \[KB29\d+: /);
  });

  it("completes a number to a code, not to an article, also where somebody asks", async () => {
    await takeFirst(await typing("0x8007000"), /^0x8007000\w \(/);
    const document = await typing("0x8007000");
    await vscode.commands.executeCommand("hideSuggestWidget");
    await vscode.commands.executeCommand("editor.action.triggerSuggest");
    await takeFirst(document, /^0x8007000\w \(/);
  });

  it("completes the word for a note to the note", async () => {
    await openSample();
    await takeFirst(await typing("smsts"), /^<!-- smsts-note:begin /);
  });

  it("opens no list for other words", async () => {
    const document = await typing("The kernel took smsts and KB 29 of CCM");
    await rest(1000);
    await vscode.commands.executeCommand("acceptSelectedSuggestion");
    assert.equal(document.getText(), "The kernel took smsts and KB 29 of CCM");
  });
});

describe("an error code in plain text", () => {
  afterEach(tidyUp);

  it("is explained on hover, and inserted without Markdown", async () => {
    const document = await withText("plaintext", "bootsect.exe ended with 0x800700C1 today\n", "0x800700C1");
    assert.match(await hoverOn(document, "0x800700C1"), /ERROR_BAD_EXE_FORMAT/);
    await insertExplanation();
    await vscode.commands.executeCommand("smsts.insertArticleLink");
    assert.match(document.getText(), /0x800700C1 \(KB2910552: https:\S+\) \(ERROR_BAD_EXE_FORMAT: [^`*\\]*\) today\n$/);
    await vscode.commands.executeCommand("smsts.insertResolution");
    assert.match(document.getText(), /today\n\nKB2910552: [^`*\\]* \(https:\S+\)\n\n1\. Install[^`]*$/);
  });

  it("has its name behind it", async () => {
    const document = await withText("plaintext", "It ended with 0x800700C1 today\n", "0x800700C1");
    await waitFor("the hint", async () => (await hints(document)).includes("ERROR_BAD_EXE_FORMAT"));
  });

  it("is completed", async () => {
    const document = await withText("plaintext", "It was ERROR_BAD_EXE or so\n", "ERROR_BAD_EXE");
    const found = await completions(document, "ERROR_BAD_EXE");
    const labels = found.map(({ label }) => (typeof label === "string" ? label : label.label));
    assert.ok(
      labels.some((label) => label.startsWith("ERROR_BAD_EXE_FORMAT")),
      labels.join(),
    );
  });
});

/** The names that are shown behind the codes of a document. */
async function hints(document: vscode.TextDocument): Promise<string[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>("vscode.executeInlayHintProvider", document.uri, all);
  return found.map(({ label }) => (typeof label === "string" ? label : label.map(({ value }) => value).join("")));
}

describe("an error code in AsciiDoc", () => {
  afterEach(tidyUp);

  const content = "= Incident\n\n* bootsect.exe ended with `0x800700C1`\n* Next\n\n----\n0x80070005\n----\n";

  it("is explained on hover and behind it", async () => {
    const document = await withText("asciidoc", content, "0x800700C1");
    assert.match(await hoverOn(document, "0x800700C1"), /ERROR_BAD_EXE_FORMAT/);
    assert.match(await hoverOn(document, "0x80070005"), /ERROR_ACCESS_DENIED/);
    await waitFor("the hints", async () => (await hints(document)).includes("ERROR_BAD_EXE_FORMAT"));
    assert.deepEqual(await offered(document, "0x800700C1"), ["Insert explanation of 0x800700C1"]);
    assert.deepEqual(await offered(document, "0x80070005"), [], "a listing stays as it is");
  });

  it("gets what is inserted in AsciiDoc's own syntax, each in one step", async () => {
    const document = await withText("asciidoc", content, "0x800700C1");
    await insertExplanation();
    await vscode.commands.executeCommand("smsts.insertArticleLink");
    assert.match(
      document.lineAt(2).text,
      /^\* bootsect\.exe ended with `0x800700C1` \(https:\S+\[KB2910552\]\) \(ERROR_BAD_EXE_FORMAT: /,
    );
    await vscode.commands.executeCommand("smsts.insertResolution");
    assert.match(
      document.getText(),
      /\* Next\n\nhttps:\S+\[KB2910552: [^\n]*\]\n\n\. Install [\s\S]*\n\n----\n0x80070005\n----\n$/,
    );
    for (let step = 0; step < 3; step++) await vscode.commands.executeCommand("undo");
    await waitFor("the undone text", () => document.getText() === content);
  });

  it("is completed, its article too", async () => {
    const document = await withText("asciidoc", "It was ERROR_BAD_EXE, see KB29105 there\n", "ERROR_BAD_EXE");
    const codes = await completions(document, "ERROR_BAD_EXE");
    assert.ok(codes.some(({ label }) => typeof label !== "string" && label.label.startsWith("ERROR_BAD_EXE_FORMAT")));
    const articles = await completions(document, "KB29105");
    assert.ok(articles.some(({ insertText }) => /^https:\S+\[KB2910552: /.test(String(insertText))));
  });
});

describe("an error code in a read-only document", () => {
  afterEach(tidyUp);

  it("is explained, and nothing is offered for insertion", async () => {
    const content = "It ended with 0x80070005.\n";
    const provider = vscode.workspace.registerTextDocumentContentProvider("smsts-test-page", {
      provideTextDocumentContent: () => content,
    });
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse("smsts-test-page:/page.md"));
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 16, 0, 16);
    assert.match(await hoverOn(document, "0x80070005"), /ERROR_ACCESS_DENIED/);
    assert.deepEqual(await offered(document, "0x80070005"), []);
    await insertExplanation();
    assert.equal(document.getText(), content);
    provider.dispose();
  });
});
