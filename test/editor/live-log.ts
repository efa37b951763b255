import * as assert from "node:assert/strict";
import { appendFile, mkdir, mkdtemp, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as vscode from "vscode";
import { fixture, rest, sampleLog, tidyUp, waitFor, withSetting } from "./workspace.ts";

const record = (message: string) =>
  `<![LOG[${message}]LOG]!><time="10:00:00.000+300" date="03-11-2015" component="TSManager" context="" type="1" thread="2716" file="a.cpp:1">\r\n`;
const records = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => record(`Entry ${from + index}`)).join("");

/** A folder for each test: what the editor still knows of a closed document must not come back in the next one. */
let test = 0;
const liveLog = () => fixture(`live/${test}/smsts.log`).fsPath;

async function open(path: string, text: string): Promise<vscode.TextEditor> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  const editor = await vscode.window.showTextDocument(vscode.Uri.file(path));
  await waitFor("the view", () => editor.visibleRanges[0]);
  return editor;
}

const lastVisible = ({ visibleRanges }: vscode.TextEditor) => visibleRanges.at(-1)?.end.line ?? -1;
const firstVisible = ({ visibleRanges }: vscode.TextEditor) => visibleRanges[0]?.start.line ?? -1;
const lines = (editor: vscode.TextEditor, count: number) =>
  waitFor(`${count} lines, not ${editor.document.lineCount}`, () => editor.document.lineCount === count);
const endInSight = (editor: vscode.TextEditor) =>
  waitFor("the end to come in sight", () => lastVisible(editor) >= editor.document.lineCount - 2);

async function follow(editor: vscode.TextEditor): Promise<void> {
  await vscode.commands.executeCommand("smsts.toggleFollow");
  await endInSight(editor);
}

/** Brings a line to the top, as a person does who scrolls there; resolves to the line above it that sticky scroll covers. */
async function scrollTo(editor: vscode.TextEditor, line: number): Promise<number> {
  editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  await waitFor(`line ${line} near the top`, () => Math.abs(line - firstVisible(editor)) <= 5);
  await rest(300);
  return firstVisible(editor);
}

describe("a log that is still written", () => {
  beforeEach(() => {
    test++;
  });
  afterEach(async () => {
    await tidyUp();
    await rm(dirname(liveLog()), { recursive: true, force: true });
  });

  it("shows a failure that is appended", async () => {
    const text = await readFile(sampleLog().fsPath, "utf8");
    const half = text.lastIndexOf("<![LOG[", text.indexOf("CreateProcess failed"));
    const { document } = await open(liveLog(), text.slice(0, half));
    await rest(500);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    await appendFile(liveLog(), text.slice(half));
    const diagnostic = await waitFor("the diagnostic", () => vscode.languages.getDiagnostics(document.uri)[0]);
    assert.equal((diagnostic.code as { value: string }).value, "0x800700C1");
    assert.equal(document.getText(diagnostic.range), "0x800700C1");
    assert.equal(document.isDirty, false);
  });

  it("keeps its place while nobody follows", async () => {
    const editor = await open(liveLog(), records(0, 400));
    const top = await scrollTo(editor, 100);
    await appendFile(liveLog(), records(400, 200));
    await lines(editor, 601);
    await rest(500);
    assert.equal(firstVisible(editor), top);
  });

  it("keeps its place at the end, too, while nobody follows", async () => {
    const editor = await open(liveLog(), records(0, 400));
    editor.revealRange(new vscode.Range(400, 0, 400, 0));
    await endInSight(editor);
    await rest(300);
    const top = firstVisible(editor);
    await appendFile(liveLog(), records(400, 200));
    await lines(editor, 601);
    await rest(500);
    assert.equal(firstVisible(editor), top);
  });

  it("follows the end, however often it grows", async () => {
    const editor = await open(liveLog(), records(0, 400));
    await follow(editor);
    for (let round = 1; round <= 3; round++) {
      await appendFile(liveLog(), records(400, 200));
      await lines(editor, 401 + round * 200);
      await endInSight(editor);
    }
    await vscode.commands.executeCommand("smsts.stopFollowing");
    const top = firstVisible(editor);
    await appendFile(liveLog(), records(1000, 200));
    await lines(editor, 1201);
    await rest(500);
    assert.equal(firstVisible(editor), top);
  });

  it("stays where somebody scrolled to, and goes on from the end", async () => {
    const editor = await open(liveLog(), records(0, 400));
    await follow(editor);
    const top = await scrollTo(editor, 100);
    await appendFile(liveLog(), records(400, 200));
    await lines(editor, 601);
    await rest(500);
    assert.equal(firstVisible(editor), top);
    editor.revealRange(new vscode.Range(600, 0, 600, 0));
    await endInSight(editor);
    await appendFile(liveLog(), records(600, 200));
    await lines(editor, 801);
    await endInSight(editor);
  });

  it("survives the rollover: renamed, and begun anew under its name", async () => {
    const editor = await open(liveLog(), records(0, 400));
    await follow(editor);
    await rename(liveLog(), liveLog().replace("smsts.log", "smsts-20150311-100000.log"));
    await rest(1500);
    await writeFile(liveLog(), records(0, 100));
    await lines(editor, 101);
    await appendFile(liveLog(), records(100, 200));
    await lines(editor, 301);
    await endInSight(editor);
    assert.equal(editor.document.isDirty, false);
    assert.ok(editor.document.lineAt(299).text.includes("Entry 299"));
  });

  it("survives truncation", async () => {
    const editor = await open(liveLog(), records(0, 400));
    await follow(editor);
    await truncate(liveLog(), record("Entry 0").length);
    await lines(editor, 2);
    await appendFile(liveLog(), records(1, 300));
    await lines(editor, 302);
    await endInSight(editor);
  });

  it("is current outside the workspace", async () => {
    const folder = await mkdtemp(join(tmpdir(), "smsts-live-"));
    try {
      const editor = await open(join(folder, "smsts.log"), records(0, 400));
      await follow(editor);
      await appendFile(editor.document.uri.fsPath, records(400, 200));
      await lines(editor, 601);
      await endInSight(editor);
      await tidyUp();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it("is current where the editor does not watch", async () => {
    await withSetting("files.watcherExclude", { "**/live/**": true }, async () => {
      await rest(1000);
      const editor = await open(liveLog(), records(0, 400));
      await rest(1500);
      await appendFile(liveLog(), records(400, 200));
      await lines(editor, 601);
      assert.equal(editor.document.isDirty, false);
    });
  });
});
