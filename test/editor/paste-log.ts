import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { createDropProvider } from "../../client/src/features/paste-log/drop-provider.ts";
import { createPasteProvider } from "../../client/src/features/paste-log/paste-provider.ts";
import type { ServerConnection } from "../../client/src/infrastructure/server-connection.ts";
import { wrapNote } from "../../server/src/protocol/note-block.ts";
import { fixture, openSample, pressKey, sampleLog, tidyUp, waitFor, withSetting } from "./workspace.ts";

const RECORD =
  '<![LOG[CreateProcess failed. Code(0x800700C1)]LOG]!><time="09:41:06.667+300" date="03-11-2015" component="TSManager" context="" type="3" thread="1984" file="x.cpp:1">';

/** What {@link RECORD} becomes. */
const EVIDENCE =
  /^```smsts\nCreateProcess failed\. Code\(0x800700C1\)\tTSManager\t03-11-2015 09:41:06\.667\t1984 \(0x07C0\)\n```\n\n- `0x800700C1`: ERROR_BAD_EXE_FORMAT: /;

/** A Markdown document in front, with the caret at the start of a line. */
async function inDocument(content: string, line: number): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(line, 0, line, 0);
  return document;
}

/** A paste as a person makes it; in a browser no command raises the event at which VS Code asks for edits. */
async function paste(): Promise<void> {
  if (vscode.env.uiKind === vscode.UIKind.Web) pressKey("Control+V");
  else await vscode.commands.executeCommand("editor.action.clipboardPasteAction");
}

/** As a person copies: in a browser `env.clipboard` is another one while tests run. */
async function copy(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
  editor.selection = new vscode.Selection(range.start, range.end);
  await waitFor("the selection", () => vscode.window.activeTextEditor === editor && editor.selection.isEqual(range));
  await vscode.commands.executeCommand("editor.action.clipboardCopyAction");
}

/** Text of which nobody knows where it stands. */
async function copyForeign(text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: "plaintext", content: text });
  const editor = await vscode.window.showTextDocument(document);
  await copy(editor, document.validateRange(new vscode.Range(0, 0, document.lineCount, 0)));
}

const textOnceChanged = (document: vscode.TextDocument, from: string) =>
  waitFor("the paste", () => document.getText() !== from && document.getText());

describe("pasting log text into Markdown", () => {
  afterEach(tidyUp);

  it("stays plain text, with the evidence offered beside it, which takes its place in one step", async () => {
    await copyForeign(RECORD);
    const document = await inDocument("# Case\n\n", 2);
    await paste();
    assert.equal(await textOnceChanged(document, "# Case\n\n"), `# Case\n\n${RECORD}`);

    await waitFor("the evidence", async () => {
      await vscode.commands.executeCommand("editor.changePasteType");
      await vscode.commands.executeCommand("selectNextCodeAction");
      await vscode.commands.executeCommand("acceptSelectedCodeAction");
      return document.getText().includes("```smsts");
    });
    assert.match(document.getText().slice("# Case\n\n".length), EVIDENCE);
    await vscode.commands.executeCommand("undo");
    await waitFor("the undone text", () => document.getText() === "# Case\n\n");
  });

  it("is evidence at once for who prefers it", async () => {
    await withSetting("editor.pasteAs.preferences", ["smsts.evidence"], async () => {
      await copyForeign(RECORD);
      const document = await inDocument("", 0);
      await paste();
      assert.match(await textOnceChanged(document, ""), EVIDENCE);
      await vscode.commands.executeCommand("undo");
      await waitFor("the undone text", () => document.getText() === "");
    });
  });

  it("leads to the lines it was copied from", async () => {
    await withSetting("editor.pasteAs.preferences", ["smsts.evidence"], async () => {
      const sample = await openSample();
      await copy(sample.editor, new vscode.Range(50, 0, 52, 0));
      const file = fixture("pasted.md");
      await vscode.workspace.fs.writeFile(file, Buffer.from("# Case\n"));
      const document = await vscode.workspace.openTextDocument(file);
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(1, 0, 1, 0);
      await paste();
      const text = await textOnceChanged(document, "# Case\n");
      assert.match(text, /^# Case\n\n```smsts\nCreateProcess failed/);
      assert.match(
        text,
        /\n```\n\n1\. \[smsts\.log, line 51\]\(bootsect-ccm\/smsts\.log#L51\)\n2\. \[smsts\.log, line 52\]\(bootsect-ccm\/smsts\.log#L52\)\n\n- `0x800700C1`/,
      );
      await tidyUp();
      await vscode.workspace.fs.delete(file);
    });
  });

  it("of a file that was copied in the explorer is its note, in the headings of the section", async () => {
    await withSetting("editor.pasteAs.preferences", ["smsts.note"], async () => {
      await vscode.commands.executeCommand("revealInExplorer", sampleLog());
      await vscode.commands.executeCommand("filesExplorer.copy");
      const before = "# Case\n\n### Logs\n\n\n";
      const document = await inDocument(before, 4);
      await paste();
      const text = await textOnceChanged(document, before);
      assert.match(text, /^# Case\n\n### Logs\n\n<!-- smsts-note:begin [^\n]*\n#### bootsect\.exe failed/);
      await vscode.commands.executeCommand("undo");
      await waitFor("the undone text", () => document.getText() === before);
    });
  });

  it("is as it is where it stands in a fence, and where it is other text", async () => {
    await withSetting("editor.pasteAs.preferences", ["smsts.evidence"], async () => {
      for (const [content, text] of [
        ["```\n\n```\n", RECORD],
        ["\n\n", "some words 0x80070005"],
      ] as const) {
        await copyForeign(text);
        const document = await inDocument(content, 1);
        await paste();
        assert.equal(await textOnceChanged(document, content), content.replace(/\n\n/, `\n${text}\n`));
      }
    });
  });
});

describe("log text that VS Code asks about", () => {
  afterEach(tidyUp);
  const server = serverThatSays({ markdown: "```smsts\nx\n```" });

  const offers = async (document: vscode.TextDocument, text: string, only?: vscode.DocumentDropOrPasteEditKind) => {
    const data = dataOf("text/plain", text);
    const end = document.lineAt(document.lineCount - 1).range.end;
    const context = { only, triggerKind: vscode.DocumentPasteTriggerKind.PasteAs };
    const provider = createPasteProvider(server);
    return (await provider.provideDocumentPasteEdits?.(document, [new vscode.Range(end, end)], data, context, token)) ?? [];
  };

  it("stands on lines of its own, behind what VS Code offers, also for a record or two as CMTrace copies them", async () => {
    const document = await inDocument("# Case", 0);
    const columns = "It failed (80070005)\tTSManager\t03-11-2015 09:41:06.667\t1984 (0x07C0)";
    for (const text of [RECORD, columns]) {
      const [edit, ...others] = await offers(document, text);
      assert.equal(edit?.insertText, "\n\n```smsts\nx\n```\n");
      assert.ok(edit.yieldTo?.some((kind) => kind.contains(vscode.DocumentDropOrPasteEditKind.Text)));
      assert.deepEqual(others, []);
    }
  });

  it("is only what is asked for", async () => {
    const document = await inDocument("# Case", 0);
    const kind = vscode.DocumentDropOrPasteEditKind.Empty;
    assert.equal((await offers(document, RECORD, kind.append("smsts"))).length, 1);
    assert.deepEqual(await offers(document, RECORD, kind.append("markdown", "link")), []);
  });

  it("is no whole log", async () => {
    const document = await inDocument("# Case", 0);
    assert.deepEqual(await offers(document, `${RECORD}\n`.repeat(2001)), []);
  });

  it("comes with pseudonyms as the setting says: always, or as another choice", async () => {
    const document = await inDocument("# Case", 0);
    const kindsFor = async (copies: string) => {
      let kinds: string[] = [];
      await withSetting("smsts.redaction.copies", copies, async () => {
        kinds = (await offers(document, RECORD)).map(({ kind }) => kind.value);
      });
      return kinds;
    };
    assert.deepEqual(await kindsFor("ask"), ["smsts.evidence", "smsts.evidence.redacted"]);
    assert.deepEqual(await kindsFor("always"), ["smsts.evidence.redacted"]);
    assert.deepEqual(await kindsFor("never"), ["smsts.evidence"]);
  });
});

describe("log files that are dropped into Markdown", () => {
  afterEach(tidyUp);
  const note = { id: "c1", title: "T", format: "markdown", markdown: wrapNote("c1", "## T"), frontMatter: null };
  const asked: object[] = [];
  const drop = async (document: vscode.TextDocument, ...uris: vscode.Uri[]): Promise<vscode.DocumentDropEdit[]> => {
    asked.length = 0;
    const provider = createDropProvider(serverThatSays(note, asked));
    const data = dataOf("text/uri-list", uris.join("\r\n"));
    return [(await provider.provideDocumentDropEdits(document, new vscode.Position(2, 0), data, token)) ?? []].flat();
  };

  it("offer their note behind what VS Code offers, in one edit; not twice", async () => {
    const document = await inDocument("# Case\n\n\n", 2);
    const [edit] = await drop(document, sampleLog());
    assert.equal(edit?.title, "Insert the incident note");
    assert.equal(edit.insertText, "");
    assert.ok((edit.yieldTo?.length ?? 0) > 0);
    assert.ok(edit.additionalEdit && (await vscode.workspace.applyEdit(edit.additionalEdit)));
    assert.equal(document.getText(), `# Case\n\n${note.markdown}\n`);
    assert.deepEqual(await drop(document, sampleLog()), []);
  });

  it("offer a note without names and one with them, where the setting asks", async () => {
    const document = await inDocument("# Case\n\n\n", 2);
    await withSetting("smsts.redaction.copies", "ask", async () => {
      const edits = await drop(document, sampleLog());
      assert.deepEqual(
        edits.map(({ kind }) => kind?.value),
        ["smsts.note", "smsts.note.redacted"],
      );
      assert.deepEqual(
        asked.map((params) => "redact" in params && params.redact),
        [false, true],
      );
    });
  });

  it("are nothing to us where one is no log, is a folder, is not there, or is huge", async () => {
    const document = await inDocument("\n\n\n", 2);
    const folder = fixture("folder.log");
    await vscode.workspace.fs.createDirectory(folder);
    const huge = hugeFile();
    const cases = [[fixture("notes.md")], [sampleLog(), fixture("notes.md")], [folder], [fixture("gone.log")], [huge.uri]];
    for (const uris of cases) {
      assert.deepEqual(await drop(document, ...uris), [], uris.join(" "));
      assert.deepEqual(asked, []);
    }
    huge.dispose();
    await vscode.workspace.fs.delete(folder);
  });
});

const { token } = new vscode.CancellationTokenSource();

/** A server with one answer, which notes what it was asked. */
function serverThatSays(answer: object, asked: object[] = []): ServerConnection {
  return {
    request: async <Result>(_: string, params: object) => {
      asked.push(params);
      return answer as Result;
    },
    dispose: () => {},
  };
}

function dataOf(type: string, text: string): vscode.DataTransfer {
  const data = new vscode.DataTransfer();
  data.set(type, new vscode.DataTransferItem(text));
  return data;
}

/** A log of which nobody reads more than its size. */
function hugeFile(): vscode.Disposable & { readonly uri: vscode.Uri } {
  const refuse = (): never => {
    throw vscode.FileSystemError.Unavailable();
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => {}),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: 400_000_000 }),
    readDirectory: refuse,
    readFile: refuse,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  const registered = vscode.workspace.registerFileSystemProvider("smsts-test-huge", provider);
  return { uri: vscode.Uri.parse("smsts-test-huge:/smsts.log"), dispose: () => registered.dispose() };
}
