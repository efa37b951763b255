import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ExtensionApi } from "../../client/src/extension.ts";
import { fixture, openSample, positionOf, tidyUp, waitFor, withSetting } from "./workspace.ts";

const diskFull = () => fixture("disk-full/smsts.log");

/** The text that the status bar shows, as the extension tells it; undefined while it shows none. */
const verdict = () => vscode.extensions.getExtension<ExtensionApi>("smsts-lens.smsts-lens")?.exports.verdict();

async function openDiskFull(): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(diskFull(), { viewColumn: vscode.ViewColumn.One });
  await waitFor("the diagnostic", () => vscode.languages.getDiagnostics(editor.document.uri)[0]);
  return editor;
}

const lenses = (uri: vscode.Uri) => vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 100);

/** The lens on the line of the editor that holds `text`. */
async function lensAt({ document }: vscode.TextEditor, text: string): Promise<vscode.CodeLens | undefined> {
  const { line } = positionOf(document, text);
  return (await lenses(document.uri)).find(({ range }) => range.start.line === line);
}

describe("lines above runs, groups and steps", () => {
  afterEach(tidyUp);

  it("say how a step ended and lead to its root cause", async () => {
    const editor = await openDiskFull();
    const lens = await lensAt(editor, "Instruction name: Apply Operating System Image");
    assert.match(lens?.command?.title ?? "", /^Step: failed, exit code 0x80070070 \(ERROR_DISK_FULL\), /);
    assert.ok(lens?.command);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    const now = vscode.window.activeTextEditor;
    assert.equal(now?.document.getText(now.selection), "80070070");
  });

  it("go and come back with their setting", async () => {
    const { document } = await openDiskFull();
    assert.ok((await lenses(document.uri)).length > 3);
    await withSetting("smsts.codeLens.enabled", false, async () => {
      await waitFor("the lenses to go", async () => (await lenses(document.uri)).length === 0);
    });
    await waitFor("the lenses to come back", async () => (await lenses(document.uri)).length > 3);
  });
});

describe("exit codes", () => {
  afterEach(tidyUp);

  it("are decoded behind their number", async () => {
    const { document } = await openDiskFull();
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      "vscode.executeInlayHintProvider",
      document.uri,
      range,
    );
    assert.deepEqual(
      hints.map(({ label }) => label),
      ["0x80070070 ERROR_DISK_FULL"],
    );
    const end = positionOf(document, "2147942512").translate(0, "2147942512".length);
    assert.ok(hints[0]?.position.isEqual(end));
    assert.equal(hints[0]?.paddingLeft, true);
    assert.ok(hints[0]?.tooltip);
  });
});

describe("the outline", () => {
  afterEach(tidyUp);

  it("shows the failed step and its root cause by their icon", async () => {
    const { document } = await openDiskFull();
    const [run] = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const group = run?.children.at(-1);
    const step = group?.children.at(-1);
    assert.deepEqual([step?.name, step?.kind], ["Apply Operating System Image", vscode.SymbolKind.Event]);
    assert.match(step?.detail ?? "", /^failed, exit code 0x80070070/);
    assert.deepEqual(
      step?.children.map(({ kind, range }) => [kind, range.start.line]),
      [[vscode.SymbolKind.Event, positionOf(document, "WIM error").line]],
    );
  });

  it("and the folding have the run", async () => {
    const { document } = await openDiskFull();
    const [ranges, symbols] = await Promise.all([
      vscode.commands.executeCommand<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider", document.uri),
      vscode.commands.executeCommand<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri),
    ]);
    const start = symbols[0]?.range.start.line;
    assert.ok(ranges.some((range) => range.start === start));
  });
});

describe("the next and the previous failure", () => {
  afterEach(tidyUp);

  it("are found from the caret, around the end of the log", async () => {
    const parts = await Promise.all(
      ["continue-on-error/smsts.log", "disk-full/smsts.log"].map((path) => vscode.workspace.fs.readFile(fixture(path))),
    );
    const content = parts.map((bytes) => new TextDecoder().decode(bytes)).join("\n");
    const document = await vscode.workspace.openTextDocument({ language: "smsts", content });
    const editor = await vscode.window.showTextDocument(document);
    await waitFor("the diagnostics", () => vscode.languages.getDiagnostics(document.uri).length >= 2);
    const first = positionOf(document, "exit code 5").line;
    const second = positionOf(document, "WIM error").line;
    editor.selection = new vscode.Selection(0, 0, 0, 0);

    const lines: number[] = [];
    for (const command of ["nextFailure", "nextFailure", "nextFailure", "previousFailure", "previousFailure"]) {
      await vscode.commands.executeCommand(`smsts.${command}`);
      lines.push(vscode.window.activeTextEditor?.selection.start.line ?? -1);
    }
    assert.deepEqual(lines, [first, second, first, second, first]);
  });

  it("are told to be none where nothing failed", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "smsts", content: "Nothing of note" });
    const editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("smsts.nextFailure");
    assert.ok(editor.selection.isEqual(new vscode.Selection(0, 0, 0, 0)));
  });
});

describe("the verdict in the status bar", () => {
  afterEach(tidyUp);

  it("follows the log in front", async () => {
    await openSample();
    await waitFor("the verdict on the sample", () => verdict() === "failed: Restart in Windows PE, 0x800700C1");
    await openDiskFull();
    await waitFor("the verdict on the other", () => verdict() === "failed: Apply Operating System Image, 0x80070070");
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "markdown", content: "# Notes" }));
    await waitFor("it to go", () => verdict() === undefined);
  });

  it("follows the log's changes", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "smsts", content: "Nothing of note" });
    const editor = await vscode.window.showTextDocument(document);
    await waitFor("a verdict", () => verdict() === "no failure found");
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Install failed with error 0x80070070\n"));
    await waitFor("another verdict", () => verdict()?.startsWith("failed"));
    await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await waitFor("no verdict on what is no log", () => verdict() === undefined);
  });
});

describe("the way to the root cause", () => {
  afterEach(tidyUp);

  const inFront = () => vscode.window.activeTextEditor?.document.uri.toString();
  const showMarkdown = async () =>
    vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "markdown", content: "# Notes" }));

  /** Takes the first choice, however long the list takes to come. */
  async function acceptWhatIsOffered(): Promise<void> {
    await waitFor("the choice", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return vscode.window.activeTextEditor?.document.languageId === "smsts";
    });
  }

  it("leads from a Markdown document to the only open log", async () => {
    const { editor, diagnostic } = await openSample();
    await showMarkdown();
    await vscode.commands.executeCommand("smsts.goToRootCause");
    assert.equal(inFront(), editor.document.uri.toString());
    assert.ok(vscode.window.activeTextEditor?.selection.isEqual(diagnostic.range));
  });

  it("asks which of several logs is meant, the last one first", async () => {
    await openSample();
    await openDiskFull();
    await showMarkdown();
    await Promise.all([vscode.commands.executeCommand("smsts.goToRootCause"), acceptWhatIsOffered()]);
    assert.equal(inFront(), diskFull().toString());
    const now = vscode.window.activeTextEditor;
    assert.equal(now?.document.getText(now.selection), "80070070");
  });
});

describe("links", () => {
  afterEach(tidyUp);

  const linksOf = (uri: vscode.Uri) =>
    vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", uri, 100);

  async function openLog(name: string, text: string): Promise<vscode.Uri> {
    const uri = fixture(`links/${name}/smsts.log`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await vscode.window.showTextDocument(uri);
    await waitFor("the verdict", () => verdict() === "no failure found");
    return uri;
  }

  it("lead to the web and to files that are there", async () => {
    const there = fixture("disk-full/smsts.log");
    const uri = await openLog("there", `See https://example.com/help and ${there.fsPath}`);
    const targets = (await linksOf(uri)).map(({ target }) => target?.toString());
    assert.deepEqual(targets, ["https://example.com/help", there.toString()]);
  });

  it("to files that are not there are refused when they are followed", async () => {
    const uri = await openLog("missing", `Copied to ${fixture("disk-full/gone.log").fsPath}`);
    await assert.rejects(async () => linksOf(uri), /missing/);
  });

  it("lead to no file from a document that has none itself", async () => {
    const there = fixture("disk-full/smsts.log");
    const document = await vscode.workspace.openTextDocument({ language: "smsts", content: `Copied ${there.fsPath}` });
    await vscode.window.showTextDocument(document);
    await waitFor("the verdict", () => verdict() === "no failure found");
    const targets = (await linksOf(document.uri)).map(({ target }) => target?.toString());
    assert.ok(!targets.includes(there.toString()));
  });
});
