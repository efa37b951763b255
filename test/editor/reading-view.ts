import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { assertDrawn, drawn, expected, seen, shownRows } from "./drawn-log.ts";
import { fixture, openSample, rest, sampleLog, tidyUp, waitFor, withSetting } from "./workspace.ts";

const components = ["TSManager", "OSDSetupHook", "ApplyOperatingSystem", "InstallApplication"];

function record(message: string, { second = 0, component = "TSManager", type = 1, thread = 1984 } = {}): string {
  const [hours, minutes, seconds] = [second / 3600, (second / 60) % 60, second % 60].map((part) =>
    String(Math.floor(part)).padStart(2, "0"),
  );
  return `<![LOG[${message}]LOG]!><time="${hours}:${minutes}:${seconds}.250+300" date="03-11-2015" component="${component}" context="" type="${type}" thread="${thread}" file="engine.cxx:94">`;
}

const longLog = Array.from({ length: 3000 }, (_, i) =>
  record(`Entry ${i}`, {
    second: i,
    component: components[i % 997 === 0 ? 2 : i % 2] ?? "",
    type: i % 4,
    thread: 1000 + (i % 7),
  }),
).join("\n");

async function openText(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: "smsts", content });
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
}

async function scrollTo(editor: vscode.TextEditor, line: number): Promise<void> {
  editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  await waitFor(`line ${line} in sight`, () =>
    editor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line),
  );
}

async function edit(editor: vscode.TextEditor, line: number, text: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.insert(editor.document.uri, new vscode.Position(line, 0), text);
  assert.ok(await vscode.workspace.applyEdit(change));
}

const toggle = () => vscode.commands.executeCommand("smsts.toggleReadingView");

describe("the reading view", () => {
  afterEach(tidyUp);

  it("draws the records in sight, at every place of a log", async () => {
    const editor = await openText(longLog);
    for (const line of [0, 1500, 2900]) {
      await scrollTo(editor, line);
      const { rows, columns } = await assertDrawn(editor);
      assert.equal(columns.component, Math.max(...rows.map(({ component }) => component.length)));
    }
  });

  it("leaves both sides of a difference as they are: what differs may be hidden", async () => {
    const documents = [longLog, longLog.replace("engine.cxx", "engine.cpp")].map((content) =>
      vscode.workspace.openTextDocument({ language: "smsts", content }),
    );
    const [{ uri: left }, { uri: right }] = (await Promise.all(documents)) as [vscode.TextDocument, vscode.TextDocument];
    await vscode.commands.executeCommand("vscode.diff", left, right);
    const sides = await waitFor("both sides", () => {
      const found = vscode.window.visibleTextEditors.filter(({ document: { uri } }) => [left, right].includes(uri));
      return found.length === 2 && found;
    });
    await rest(1000);
    assert.deepEqual(sides.map(shownRows), [null, null]);
  });

  it("has fetched what the next screens show", async () => {
    const editor = await openText(longLog);
    await scrollTo(editor, 1500);
    const { lines } = await drawn(editor);
    const [{ start, end } = assert.fail("something is in sight")] = editor.visibleRanges;
    const screen = end.line - start.line;
    assert.ok(lines.some(([first, last]) => first <= start.line - 2 * screen && end.line + 2 * screen <= last));
  });

  it("follows edits", async () => {
    const editor = await openText(longLog);
    await assertDrawn(editor);
    await edit(editor, 3, `${record("New", { component: "InstallSoftwareUpdates" })}\n`);
    const shown = await assertDrawn(editor);
    assert.match(seen(shown, editor.document, 3), / {2}New$/);
    assert.equal(shown.columns.component, "InstallSoftwareUpdates".length);
  });

  it("ends with the newest version, however many edits overtake the answers", async () => {
    const editor = await openText(longLog);
    for (let i = 0; i < 20; i++) await edit(editor, 0, `${record(`Race ${i}`)}\n`);
    const shown = await assertDrawn(editor);
    assert.equal(shown.version, editor.document.version);
    assert.match(seen(shown, editor.document, 0), /Race 19$/);
  });

  it("tells the root cause, its echoes and what is nothing to it apart", async () => {
    const { editor, diagnostic } = await openSample();
    await scrollTo(editor, diagnostic.range.start.line);
    const { layout } = await assertDrawn(editor);
    const rootLine = diagnostic.range.start.line;
    assert.deepEqual(layout.tinted.root, [[rootLine, rootLine]]);
    assert.deepEqual(
      layout.tinted.echo.map(([first]) => first),
      [rootLine + 1, rootLine + 2, rootLine + 4, rootLine + 6, rootLine + 7, rootLine + 9],
    );
    const red = 2;
    assert.match(editor.document.lineAt(red).text, /type="3"/);
    assert.ok(
      !Object.values(layout.tinted)
        .flat()
        .some(([first]) => first === red),
    );
  });

  it("indents the further lines of a message", async () => {
    const { editor, diagnostic } = await openSample();
    await scrollTo(editor, diagnostic.range.start.line);
    const shown = await drawn(editor);
    const line = diagnostic.range.start.line + 3;
    const width = expected(editor.document, 0, shown).indexOf("=====");
    assert.equal(
      seen(shown, editor.document, line),
      `${" ".repeat(width)} is not a valid Win32 application. (Error: 800700C1; Source: Windows)`,
    );
  });

  it("separates boots, steps and long times without an entry, and lets a raw line be raw", async () => {
    const editor = await vscode.window.showTextDocument(fixture("failure-after-restart/smsts.log"), {
      viewColumn: vscode.ViewColumn.One,
    });
    const { separators } = (await assertDrawn(editor)).layout;
    assert.deepEqual(separators.rules.start.slice(0, 2), [3, 23]);
    assert.deepEqual(separators.rules.break.slice(0, 2), [12, 50]);
    const before = separators.breaks.find(({ line }) => line === 24);
    assert.equal(before?.text, "restart · about 1 minute 34 seconds without an entry");
    assert.deepEqual(separators.headings.find(({ line }) => line === 44)?.text, "in Install Applications › Office");
    editor.selection = new vscode.Selection(24, 3, 24, 3);
    await waitFor("line 24 raw", () => {
      const { breaks, rules } = shownRows(editor)?.layout.separators ?? assert.fail("drawn");
      return breaks.every(({ line }) => line !== 24) && rules.start.includes(23);
    });
  });

  it("says how steps ended where no lens does", async () => {
    const editor = await vscode.window.showTextDocument(fixture("failure-after-restart/smsts.log"), {
      viewColumn: vscode.ViewColumn.One,
    });
    const heading = () => shownRows(editor)?.layout.separators.headings.find(({ line }) => line === 15)?.text;
    await waitFor("the group alone", () => heading() === "in Install Windows");
    await withSetting("smsts.codeLens.enabled", false, async () => {
      const text = "Step: succeeded, 2 attempts, 2 minutes 31 seconds · in Install Windows";
      await waitFor(text, () => heading() === text);
    });
    await waitFor("the group alone again", () => heading() === "in Install Windows");
  });

  it("shows the raw text while the caret stands in what is hidden", async () => {
    const editor = await openText(longLog);
    await assertDrawn(editor);
    const { text } = editor.document.lineAt(5);
    const put = async (character: number, raw: boolean) => {
      editor.selection = new vscode.Selection(5, character, 5, character);
      await waitFor(`line 5 ${raw ? "raw" : "drawn"} at ${character}`, () => {
        const shown = shownRows(editor);
        return shown !== null && (seen(shown, editor.document, 5) === text) === raw;
      });
    };
    await put(text.length - 3, true);
    await put(9, false);
    await put(3, true);
    await put(0, false);
  });

  it("is toggled, for this log", async () => {
    const editor = await openText(longLog);
    await drawn(editor);
    await toggle();
    await waitFor("the raw text", () => shownRows(editor) === null);
    await toggle();
    await assertDrawn(editor);
  });

  it("is off by its setting, and can be toggled on", async () => {
    await withSetting("smsts.readingView.enabled", false, async () => {
      const { editor } = await openSample();
      await rest(500);
      assert.equal(shownRows(editor), null);
      await toggle();
      await assertDrawn(editor);
    });
  });

  it("is off while lines are wrapped", async () => {
    const editor = await vscode.window.showTextDocument(sampleLog());
    await drawn(editor);
    const wrap = (value: unknown) =>
      vscode.workspace
        .getConfiguration("editor", { uri: sampleLog(), languageId: "smsts" })
        .update("wordWrap", value, vscode.ConfigurationTarget.Workspace, true);
    await wrap("on");
    try {
      await waitFor("the raw text", () => shownRows(editor) === null);
      await toggle();
      assert.equal(shownRows(editor), null);
    } finally {
      await wrap(undefined);
    }
    await assertDrawn(editor);
  });

  it("leaves logs of another kind as they are", async () => {
    const editor = await openText("Installing boot image TSManager datetime 1984 (0x07C0)\n".repeat(20));
    const shown = await drawn(editor);
    assert.equal(shown.raw, false);
    assert.deepEqual([shown.rows, shown.layout.hidden, shown.layout.columns], [[], [], []]);
  });

  it("draws logs that are closed and opened again, and both sides of a split", async () => {
    await openSample();
    await tidyUp();
    const { editor } = await openSample();
    const beside = await vscode.window.showTextDocument(sampleLog(), { viewColumn: vscode.ViewColumn.Two });
    assert.notEqual(editor, beside);
    await assertDrawn(editor);
    await assertDrawn(beside);
  });
});

describe("bad input in the reading view", () => {
  afterEach(tidyUp);

  it("keeps the columns of a message of 50,000 characters", async () => {
    const editor = await openText([record("x".repeat(50_000)), record("short")].join("\n"));
    const shown = await assertDrawn(editor);
    assert.deepEqual(
      shown.layout.hidden.filter(({ start }) => start.line === 0).map(({ start }) => start.character),
      [0, 1, 2, 50_007],
    );
  });

  it("takes a million empty lines, and a log of one line", async () => {
    const empty = await openText(`${record("a")}${"\n".repeat(1_000_000)}${record("b")}`);
    await assertDrawn(empty);
    await tidyUp();
    const single = await openText(record("glued").repeat(2000));
    assert.ok((await drawn(single)).rows.length > 50);
  });

  it("takes formats mixed in one file", async () => {
    const lines = [record("a"), record("b"), "One TSManager 3/11/2015 9:41:06 AM 1984 (0x07C0)", "plain", record("c")];
    const editor = await openText(lines.join("\n"));
    const shown = await assertDrawn(editor);
    assert.match(seen(shown, editor.document, 3), /^ +plain$/);
  });
});

describe("the commands beside the reading view", () => {
  afterEach(tidyUp);

  it("copy plain columns", async () => {
    const { editor, diagnostic } = await openSample();
    const { line } = diagnostic.range.start;
    editor.selection = new vscode.Selection(line, 0, line + 1, 0);
    await vscode.commands.executeCommand("smsts.copyAsColumns");
    assert.equal(
      await vscode.env.clipboard.readText(),
      "CreateProcess failed. Code(0x800700C1)\tTSManager\t03-11-2015 09:41:06.667\t1984 (0x07C0)",
    );
  });

  it("copy columns without the separators that stand there", async () => {
    const editor = await vscode.window.showTextDocument(fixture("failure-after-restart/smsts.log"), {
      viewColumn: vscode.ViewColumn.One,
    });
    await drawn(editor);
    editor.selection = new vscode.Selection(24, 0, 25, 0);
    await vscode.commands.executeCommand("smsts.copyAsColumns");
    assert.match(
      await vscode.env.clipboard.readText(),
      /^=+\[ OSDSetupHook\.exe \]=+\tOSDSetupHook\t[-\d]+ [\d:.]+\t604 \(0x025C\)$/,
    );
  });

  it("describe an entry in a text of its own, with the caret in it", async () => {
    const { editor, diagnostic } = await openSample();
    editor.selection = new vscode.Selection(diagnostic.range.start, diagnostic.range.start);
    await vscode.commands.executeCommand("smsts.describeEntry");
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.uri.scheme, "smsts-entry");
    assert.equal(vscode.workspace.getConfiguration("editor", shown).get("wordWrap"), "on");
    for (const part of ["CreateProcess failed", "This is the root cause.", "ERROR_BAD_EXE_FORMAT"])
      assert.ok(shown?.getText().includes(part), `${part} in: ${shown?.getText()}`);
    assert.equal(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).length, 0);
  });

  it("have nothing to do without a log", async () => {
    await vscode.window.showTextDocument(fixture("kb-page/origin.md"));
    for (const id of ["toggleReadingView", "copyAsColumns", "describeEntry"]) await vscode.commands.executeCommand(`smsts.${id}`);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, "markdown");
  });
});
