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

  it("shows what would change where Enter answers for a block that was edited by hand", async () => {
    const document = await withDocument("", 0);
    await insertNote();
    const mark = document.lineAt(1).range.end;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, mark, " (seen on three machines)");
    await vscode.workspace.applyEdit(edit);
    const edited = document.getText();

    const asked = insertNote();
    await waitFor("the changes", async () => {
      await vscode.commands.executeCommand("notification.acceptPrimaryAction");
      return vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;
    });
    let isAnswered = false;
    void asked.then(() => {
      isAnswered = true;
    });
    await waitFor("the question to be closed", async () => {
      await vscode.commands.executeCommand("notifications.clearAll");
      return isAnswered;
    });
    assert.equal(document.getText(), edited);
  });

  it("says that a log holds no failure before it notes what is harmless", async () => {
    const document = await withDocument("", 0);
    const log = fixture("restart-unasked/smsts.log");
    const { showInformationMessage } = vscode.window;
    const insert = async (answer: string | undefined) => {
      const asked: unknown[][] = [];
      vscode.window.showInformationMessage = async (...question: unknown[]) => {
        asked.push(question);
        return answer as never;
      };
      try {
        await vscode.commands.executeCommand("smsts.insertNote", { uri: log.toString() });
      } finally {
        vscode.window.showInformationMessage = showInformationMessage;
      }
      return asked;
    };
    const [question, ...others] = await insert(undefined);
    assert.match(String(question?.[0]), /^This log holds no failure\. What looks like one is known to be harmless: \S/);
    assert.equal(question?.[1], "Insert All the Same");
    assert.deepEqual(others, []);
    assert.equal(document.getText(), "");
    await insert("Insert All the Same");
    assert.equal(begins(document.getText()), 1);
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

  it("has headings that fit the section, in which it is updated in place", async () => {
    const document = await withDocument("# Case\n\n### Findings\n\n\n", 4);
    await insertNote();
    assert.match(document.getText(), /^#### bootsect\.exe failed/m);
    const once = document.getText();
    await insertNote();
    assert.equal(document.getText(), once);
  });

  it("names its document by the failure", async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: variables of the setting
    await withSetting("smsts.incident.document", "notes/${date} ${machine} ${code}.md", async () => {
      await openSample();
      await insertNote();
      const { path } = vscode.window.activeTextEditor?.document.uri ?? {};
      assert.ok(path?.endsWith("/notes/2015-03-11 DESK-0417 0x800700C1.md"), path);
      await tidyUp();
    });
  });

  it("says which variable there is not, and writes nothing", async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: variables of the setting
    await withSetting("smsts.incident.document", "notes/${host}.md", async () => {
      await openSample();
      const before = vscode.workspace.textDocuments.length;
      await insertNote();
      assert.equal(vscode.workspace.textDocuments.length, before);
    });
  });

  it("is plain text in a document that is no Markdown", async () => {
    await withSetting("smsts.incident.document", "notes/incident.txt", async () => {
      await openSample();
      await insertNote();
      const text = vscode.window.activeTextEditor?.document.getText() ?? "";
      assert.match(text, /^bootsect\.exe failed with 0x800700C1/);
      assert.doesNotMatch(text, /smsts-note|\*\*/);
      await tidyUp();
    });
  });

  it("goes elsewhere where the document is read-only", async () => {
    const uri = await vscode.workspace.openTextDocument({ language: "markdown", content: "# Elsewhere\n\n" });
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Two });
    const readOnly = readOnlyFiles({ "/incident.md": "# Case\n" });
    try {
      const target = vscode.Uri.parse("smsts-test-readonly:/incident.md");
      const document = await vscode.workspace.openTextDocument(target);
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Two });
      await openSample();
      const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Two });
      const inserted = vscode.commands.executeCommand("smsts.insertNoteHere", { uri: sampleLog().toString() });
      await waitFor("another document", async () => {
        await vscode.commands.executeCommand("notification.acceptPrimaryAction");
        await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
        return vscode.workspace.textDocuments.some((each) => begins(each.getText()) === 1);
      });
      await inserted;
      assert.equal(editor.document.getText(), "# Case\n");
    } finally {
      readOnly.dispose();
    }
  });

  it("leaves a note with a damaged marker alone, and asks", async () => {
    const document = await withDocument("", 0);
    await insertNote();
    const damaged = document.getText().replace("<!-- smsts-note:end -->\n", "mine\n");
    await replaceAll(document, damaged);
    const asked = insertNote();
    await waitFor("a second copy", async () => {
      await vscode.commands.executeCommand("notification.acceptPrimaryAction");
      return begins(document.getText()) === 2;
    });
    await asked;
    assert.ok(document.getText().includes(damaged.trim()), document.getText());
  });

  it("goes to the clipboard, too", async () => {
    await openSample();
    await vscode.commands.executeCommand("smsts.copyNote");
    const text = await vscode.env.clipboard.readText();
    assert.ok(text.startsWith("<!-- smsts-note:begin v=1 "), text);
  });
});

describe("Copy Incident Note As", () => {
  afterEach(tidyUp);

  it("takes the template that is chosen, those of the workspace included", async () => {
    const file = fixture(".smsts/templates/handover.md");
    await vscode.workspace.fs.writeFile(file, Buffer.from("HANDOVER {{machine}}\n"));
    try {
      await openSample();
      const copied = async (template: string) => {
        await vscode.commands.executeCommand("smsts.copyNoteAs", { uri: sampleLog().toString(), template });
        return vscode.env.clipboard.readText();
      };
      assert.match(await copied("itsm"), /^bootsect\.exe failed with/);
      assert.match(await copied("handover"), /\nHANDOVER DESK-0417\n/);
    } finally {
      await vscode.workspace.fs.delete(fixture(".smsts"), { recursive: true });
    }
  });
});

describe("a template that is open", () => {
  afterEach(tidyUp);

  it("tells at the field that does not exist", async () => {
    const file = fixture(".smsts/templates/own.md");
    await vscode.workspace.fs.writeFile(file, Buffer.from("# {{titel}}\n"));
    try {
      const document = await vscode.workspace.openTextDocument(file);
      await vscode.window.showTextDocument(document);
      const [problem] = await waitFor("the problem", () => {
        const found = vscode.languages.getDiagnostics(file).filter(({ source }) => source === "smsts");
        return found.length > 0 && found;
      });
      assert.equal(document.getText(problem?.range), "{{titel}}");
      assert.match(problem?.message ?? "", /Did you mean \{\{title\}\}\?/);
      await replaceAll(document, "# {{title}}\n");
      await waitFor("no problem", () => vscode.languages.getDiagnostics(file).length === 0);
    } finally {
      await tidyUp();
      await vscode.workspace.fs.delete(fixture(".smsts"), { recursive: true });
    }
  });
});

describe("Insert Incident Note Here", () => {
  afterEach(tidyUp);

  const complete = async (document: vscode.TextDocument, position: vscode.Position) => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      position,
    );
    return list.items.filter(({ command }) => command?.command === "smsts.insertNoteHere");
  };

  it("is offered by the word, for open logs and those of the workspace, and takes the word's place in one step", async () => {
    await openSample();
    const before = "# Case\n\nsmsts\n\nRegards\n";
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: before });
    await vscode.window.showTextDocument(document);
    const items = await complete(document, new vscode.Position(2, 5));
    const uris = items.map(({ command }) => command?.arguments?.[0]?.uri as string | undefined);
    assert.equal(uris[0], sampleLog().toString());
    assert.ok(
      uris.some((uri) => uri?.endsWith("/disk-full/smsts.log")),
      uris.join(" "),
    );

    const [first] = items;
    await vscode.commands.executeCommand("smsts.insertNoteHere", ...(first?.command?.arguments ?? []));
    const text = document.getText();
    assert.match(text, /^# Case\n\n<!-- smsts-note:begin [^\n]*\n## bootsect/);
    assert.match(text, /<!-- smsts-note:end -->\n\nRegards\n$/);
    await vscode.commands.executeCommand("undo");
    await waitFor("the word", () => document.getText() === before);
  });

  it("is not offered within words, sentences and fences", async () => {
    const content = "my smsts\n\n```\nsmsts\n```\n";
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    for (const position of [new vscode.Position(0, 8), new vscode.Position(3, 5)]) {
      assert.deepEqual(await complete(document, position), []);
    }
  });

  it("writes the note of a log that nobody has open", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "" });
    await vscode.window.showTextDocument(document);
    const uri = fixture("disk-full/smsts.log").toString();
    await vscode.commands.executeCommand("smsts.insertNoteHere", { uri });
    assert.match(document.getText(), /0x80070070/);
    assert.equal(begins(document.getText()), 1);
  });
});

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}

/** A file system that nobody can write to. */
function readOnlyFiles(files: Readonly<Record<string, string>>): vscode.Disposable {
  const content = (uri: vscode.Uri): Buffer => {
    const text = files[uri.path];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return Buffer.from(text);
  };
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => {}),
    stat: (uri) => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: content(uri).length }),
    readDirectory: () => [],
    readFile: content,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return vscode.workspace.registerFileSystemProvider("smsts-test-readonly", provider, { isReadonly: true });
}
