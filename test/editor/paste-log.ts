import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { createDropProvider } from "../../client/src/features/paste-log/drop-provider.ts";
import { createPasteProvider } from "../../client/src/features/paste-log/paste-provider.ts";
import type { ServerConnection } from "../../client/src/infrastructure/server-connection.ts";
import { wrapNote } from "../../server/src/protocol/note-block.ts";
import { fixture, sampleLog, tidyUp, waitFor } from "./workspace.ts";

const RECORD =
  '<![LOG[CreateProcess failed. Code(0x800700C1)]LOG]!><time="09:41:06.667+300" date="03-11-2015" component="TSManager" context="" type="3" thread="1984" file="x.cpp:1">';

const { token } = new vscode.CancellationTokenSource();

/** A server with one answer, which notes what it was asked. */
function serverThatSays(answer: object, asked: string[]): ServerConnection {
  return {
    request: async <Result>(method: string) => {
      asked.push(method);
      return answer as Result;
    },
    dispose: () => {},
  };
}

async function inDocument(content: string, line: number, language = "markdown"): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(line, 0, line, 0);
  return document;
}

describe("log text that is pasted into Markdown", () => {
  afterEach(tidyUp);

  const context: vscode.DocumentPasteEditContext = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
  const paste = async (
    document: vscode.TextDocument,
    at: vscode.Position,
    text: string,
    only?: vscode.DocumentDropOrPasteEditKind,
  ) => {
    const asked: string[] = [];
    const server = serverThatSays({ markdown: "```smsts\nx\n```\n\n- codes" }, asked);
    const data = new vscode.DataTransfer();
    data.set("text/plain", new vscode.DataTransferItem(text));
    const provider = createPasteProvider(server);
    const edits = await provider.provideDocumentPasteEdits?.(
      document,
      [new vscode.Range(at, at)],
      data,
      { ...context, only },
      token,
    );
    return { edit: edits?.[0], asked };
  };

  it("is offered as evidence behind the plain text, on lines of its own", async () => {
    const document = await inDocument("# Case\n\n", 2);
    const { edit, asked } = await paste(document, new vscode.Position(2, 0), RECORD);
    assert.equal(edit?.insertText, "```smsts\nx\n```\n\n- codes\n");
    assert.deepEqual(edit.yieldTo, [vscode.DocumentDropOrPasteEditKind.Text]);
    assert.deepEqual(asked, ["smsts/evidence"]);
    const within = await paste(document, new vscode.Position(0, 6), RECORD);
    assert.match(String(within.edit?.insertText), /^\n\n```smsts/);
    const columns = "It failed (80070005)\tTSManager\t03-11-2015 09:41:06.667\t1984 (0x07C0)";
    assert.ok((await paste(document, new vscode.Position(2, 0), columns)).edit);
  });

  it("is not where it is other text, stands in a fence, or something else is wanted: then nobody is asked", async () => {
    const document = await inDocument("```\n\n```\n", 1);
    const cases = [
      paste(document, new vscode.Position(1, 0), RECORD),
      paste(document, new vscode.Position(3, 0), "some words 0x80070005"),
      paste(document, new vscode.Position(3, 0), RECORD, vscode.DocumentDropOrPasteEditKind.Empty.append("markdown", "link")),
    ];
    for (const { edit, asked } of await Promise.all(cases)) assert.deepEqual([edit, asked], [undefined, []]);
  });

  it("is pasted as it is by the ordinary command", async () => {
    const document = await inDocument("", 0);
    await vscode.env.clipboard.writeText(RECORD);
    await vscode.commands.executeCommand("editor.action.clipboardPasteAction");
    assert.equal(await waitFor("the text", () => document.getText()), RECORD);
  });
});

describe("a log that is dropped into Markdown", () => {
  afterEach(tidyUp);
  const note = { id: "c1", title: "T", format: "markdown", markdown: wrapNote("c1", "## T"), frontMatter: null };
  const asked: string[] = [];
  const server = serverThatSays(note, asked);
  const drop = (document: vscode.TextDocument, type: string, text: string) => {
    const data = new vscode.DataTransfer();
    data.set(type, new vscode.DataTransferItem(text));
    return createDropProvider(server).provideDocumentDropEdits(document, new vscode.Position(2, 0), data, token);
  };

  it("offers its note, outside of fences, behind what VS Code offers", async () => {
    const document = await inDocument("# Case\n\n\n", 2);
    const edit = (await drop(document, "text/uri-list", sampleLog().toString())) as vscode.DocumentDropEdit;
    assert.equal(edit.insertText, "");
    assert.ok(edit.additionalEdit && (await vscode.workspace.applyEdit(edit.additionalEdit)));
    assert.equal(document.getText(), `# Case\n\n${note.markdown}\n`);
    assert.ok((edit.yieldTo?.length ?? 0) > 0);
    assert.equal(await drop(document, "text/uri-list", sampleLog().toString()), undefined);
  });

  it("is nothing to us where it is no log, or more than one", async () => {
    const document = await inDocument("\n\n\n", 2);
    asked.length = 0;
    const two = `${sampleLog()}\r\n${fixture("disk-full/smsts.log")}`;
    for (const list of [fixture("notes.md").toString(), two])
      assert.equal(await drop(document, "text/uri-list", list), undefined);
    assert.equal(await drop(document, "text/plain", "some words"), undefined);
    assert.deepEqual(asked, []);
  });
});
