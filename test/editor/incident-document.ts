import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { findNoteBlocks, wrapNote } from "../../server/src/protocol/note-block.ts";
import { fixture, positionOf, rest, sampleLog, tidyUp, waitFor, withSetting } from "./workspace.ts";

/** A folder for each test: VS Code may keep what it has read of a file for a while. */
let number = 0;
const folder = () => fixture(`incident-document-${number}`);
const documentUri = () => vscode.Uri.joinPath(folder(), "incident.md");
const logUri = () => vscode.Uri.joinPath(folder(), "logs/smsts.log");

const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

/** The note on a copy of the sample, in a document beside it, changed and saved. Its tab is closed. */
async function writeIncident(change: (note: string) => string = String): Promise<void> {
  const log = logUri();
  await write(log, await read(sampleLog()));
  await write(documentUri(), "# Incident\r\n\r\n");
  await withSetting("smsts.incident.document", `incident-document-${number}/incident.md`, async () => {
    await vscode.window.showTextDocument(log);
    await waitFor("the diagnostic", () => vscode.languages.getDiagnostics(log).length > 0);
    await vscode.commands.executeCommand("smsts.insertNote", { uri: log.toString() });
  });
  const document = await vscode.workspace.openTextDocument(documentUri());
  await waitFor("the note", () => document.getText().includes("(logs/smsts.log#L51)"));
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, all, change(document.getText()));
  await vscode.workspace.applyEdit(edit);
  assert.ok(await document.save());
  await tidyUp();
}

/** The same note as it would be of a log that has since lost its first ten lines. */
function withOldLines(text: string): string {
  const [block] = findNoteBlocks(text);
  assert.ok(block);
  const lines = text.slice(block.start, block.end).split(/\r\n/).slice(1, -1);
  const body = lines.join("\n").replace(/(?<=, line |#L)\d+/g, (line) => String(Number(line) + 10));
  const note = wrapNote(block.id, body).replaceAll("\n", "\r\n");
  return text.slice(0, block.start) + note + text.slice(block.end);
}

const open = () => vscode.window.showTextDocument(documentUri()).then(({ document }) => document);

const told = (document: vscode.TextDocument, code: string) =>
  vscode.languages.getDiagnostics(document.uri).filter((each) => each.source === "smsts" && each.code === code);

async function fixes(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new vscode.Range(at, at),
    vscode.CodeActionKind.QuickFix.value,
    // Their edits are made for those alone that somebody takes.
    10,
  );
  return actions.filter(({ edit }) => edit);
}

/** Applies the fix with a title at the first problem of a kind. */
async function fix(document: vscode.TextDocument, code: string, title: RegExp): Promise<void> {
  const action = await waitFor(`the fix ${title}`, async () => {
    const [first] = told(document, code);
    assert.ok(first === undefined || first.severity === vscode.DiagnosticSeverity.Information);
    return first && (await fixes(document, first.range.start)).find((each) => title.test(each.title));
  });
  assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)));
}

describe("a Markdown document that quotes a log", () => {
  beforeEach(() => {
    number++;
  });

  afterEach(async () => {
    await tidyUp();
    await vscode.workspace.fs.delete(folder(), { recursive: true }).then(undefined, () => undefined);
  });

  it("gets its evidence links repaired, and its note stays one that nobody edited", async () => {
    await writeIncident(withOldLines);
    const document = await open();
    const before = document.getText();
    await fix(document, "evidence-link", /^Repair all evidence links$/);
    const text = document.getText();
    assert.match(text, /1\. \[smsts\.log, line 51\]\(logs\/smsts\.log#L51\), the root cause\r\n/);
    assert.doesNotMatch(text, /#L61\)/);
    await waitFor("no more broken links", () => told(document, "evidence-link").length === 0);
    assert.deepEqual(
      findNoteBlocks(text).map(({ pristine }) => pristine),
      [true],
    );
    await vscode.commands.executeCommand("undo");
    await waitFor("the undone text", () => document.getText() === before);
  });

  it("gets the resolution of a known failure, in one step", async () => {
    await writeIncident((note) => note.replace(/### What to do\r\n[\s\S]*?(?=### Read more)/, ""));
    const document = await open();
    const before = document.getText();
    await fix(document, "missing-resolution", /KB2910552/);
    const text = document.getText();
    assert.match(text, /<!-- smsts-note:end -->\r\n\r\n\*\*\[KB2910552: .*\r\n\r\n1\. Install hotfix/);
    await waitFor("no more to tell", () => told(document, "missing-resolution").length === 0);
    await vscode.commands.executeCommand("undo");
    await waitFor("the undone text", () => document.getText() === before);
  });

  it("gets pseudonyms for what is private", async () => {
    await writeIncident();
    const document = await open();
    assert.match(document.getText(), /DESK-0417/);
    await fix(document, "private-data", /^Replace DESK-0417 by MACHINE-1$/);
    assert.doesNotMatch(document.getText(), /DESK-0417/);
    assert.match(document.getText(), /\*\*Machine:\*\* MACHINE-1/);
  });

  it("gets pseudonyms by the rules of its folder", async () => {
    await writeIncident();
    const document = await open();
    await withSetting("smsts.redaction.rules", [{ name: "SEQUENCE", text: "LAB0002A" }], async () => {
      const places = await waitFor("the package", () => {
        const found = told(document, "private-data").filter(({ message }) => message.includes("rule of your own"));
        return found.length > 0 && found;
      });
      for (const { range } of places) assert.equal(document.getText(range), "LAB0002A");
    });
    await waitFor("no rule", () => told(document, "private-data").every(({ message }) => !message.includes("rule of your own")));
  });

  it("tells of a name once, and mends it from each of its places", async () => {
    await writeIncident((note) => `${note}\r\nDESK-0417 again, and desk-0417.\r\n`);
    const document = await open();
    const count = document.getText().split(/DESK-0417/i).length - 1;
    assert.ok(count > 1);
    const message = `DESK-0417 is the name of a computer. It stands at ${count} places.`;
    const [first, ...others] = await waitFor("the name", () => {
      const found = told(document, "private-data");
      return found[0]?.message === message && found;
    });
    assert.ok(first?.range.start.isEqual(positionOf(document, "DESK-0417")));
    assert.deepEqual(others, []);
    const last = document.positionAt(document.getText().lastIndexOf("desk-0417"));
    assert.deepEqual(
      (await fixes(document, last)).map(({ title }) => title).filter((title) => title.startsWith("Replace")),
      ["Replace DESK-0417 by MACHINE-1"],
    );
  });

  it("keeps its links to a log that is named after its machine, and loses them where that is wanted", async () => {
    const link = "[DESK-0417.log, line 5](logs/DESK-0417.log#L5)";
    const content = `Machine: DESK-0417, user tess@lab.test\n\n1. ${link}, the root cause\n2. ${link}\n`;
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    await vscode.window.showTextDocument(document);
    await fix(document, "private-data", /^Replace all private data by pseudonyms$/);
    assert.equal(document.getText(), content.replace("DESK-0417, user tess@lab.test", "MACHINE-1, user EMAIL-1"));
    await vscode.commands.executeCommand("undo");
    await waitFor("the undone text", () => document.getText() === content);
    await waitFor("the links", () => told(document, "private-link").length === 1);
    await fix(document, "private-link", /^Remove these 2 links and keep their words$/);
    assert.match(document.getText(), /1\. DESK-0417\.log, line 5, the root cause\n2\. DESK-0417\.log, line 5\n$/);
  });

  it("says how many findings it has if not all are shown, and mends them all", async () => {
    const lines = Array.from({ length: 250 }, (_, i) => `- user${i}@corp.lab.test\n`).join("");
    const content = `See [line 5](smsts.log#L5).\n\n${lines}`;
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    await vscode.window.showTextDocument(document);
    const [limit] = await waitFor("the limit", () => told(document, "limit").length === 1 && told(document, "limit"));
    assert.equal(limit?.message, "Only the first 200 of 250 findings are shown.");
    assert.equal(limit.range.start.line, 0);
    assert.equal(told(document, "private-data").length, 200);
    await fix(document, "private-data", /^Replace all private data by pseudonyms$/);
    assert.doesNotMatch(document.getText(), /@corp/);
    assert.match(document.getText(), /EMAIL-250/);
    await waitFor("nothing private", () => told(document, "limit").length === 0);
  });

  it("is told of as unchecked if it is too long", async () => {
    const content = `See [line 5](smsts.log#L5).\n${"Nothing of note here.\n".repeat(400_000)}`;
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    const [limit] = await waitFor("the limit", () => told(document, "limit").length === 1 && told(document, "limit"));
    assert.equal(limit?.message, "This document is not checked: it has more than 8 million characters.");
  });

  it("is told of nothing that its settings switch off, and again when they do not", async () => {
    await writeIncident();
    const document = await open();
    await waitFor("the problem", () => told(document, "private-data").length > 0);
    await withSetting("smsts.markdown.diagnostics.privateData", false, async () => {
      await waitFor("no problem", () => told(document, "private-data").length === 0);
    });
    await waitFor("the problem again", () => told(document, "private-data").length > 0);
  });

  it("is checked while it is typed, unsaved and untitled too", async () => {
    const content = "# Incident\n\nMachine: DESK-0417\n";
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    await vscode.window.showTextDocument(document);
    await rest(1500);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), [], "no document that quotes logs");
    const edit = new vscode.WorkspaceEdit();
    const row = "CreateProcess failed. Code(0x800700C1)\tTSManager\t03-11-2015 09:41:06.667\t1984 (0x07C0)";
    const command = "Executing command line: bootsect.exe /NT60 SYS\tTSManager\t03-11-2015 09:41:06.620\t1984 (0x07C0)";
    edit.insert(document.uri, new vscode.Position(3, 0), `\n\`\`\`smsts\n${command}\n${row}\n\`\`\`\n`);
    await vscode.workspace.applyEdit(edit);
    await waitFor("the failure", () => told(document, "missing-resolution").length === 1);
    assert.ok(told(document, "missing-resolution")[0]?.range.start.isEqual(positionOf(document, "0x800700C1")));
  });
});
