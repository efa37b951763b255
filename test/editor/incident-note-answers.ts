import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { findNoteBlocks } from "../../server/src/protocol/note-block.ts";
import { openSample, positionOf, sampleLog, tidyUp, waitFor } from "./workspace.ts";

const insertHere = () => vscode.commands.executeCommand("smsts.insertNoteHere", { uri: sampleLog().toString() });

const MINE = " (seen on three machines)";

/** A Markdown document in front with a note in it that somebody added to. */
async function withEditedNote(): Promise<{ document: vscode.TextDocument; written: string; edited: string }> {
  await openSample();
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "# Case\n\n" });
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(2, 0, 2, 0);
  await insertHere();
  const written = document.getText();
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(positionOf(document, "## bootsect").line).range.end, MINE);
  await vscode.workspace.applyEdit(edit);
  return { document, written, edited: document.getText() };
}

/** Answers the questions that come one after the other with a button each, or by closing them; resolves to the questions. */
async function answering(
  answers: readonly (string | undefined)[],
  body: () => Thenable<unknown>,
  look: () => unknown = () => {},
): Promise<{ questions: string[]; buttons: string[]; seen: unknown[] }> {
  const { showWarningMessage } = vscode.window;
  const [questions, buttons, seen]: [string[], string[], unknown[]] = [[], [], []];
  vscode.window.showWarningMessage = async (question: string, ...items: unknown[]) => {
    seen.push(look());
    buttons.splice(0, buttons.length, ...items.map(String));
    questions.push(question);
    return answers[questions.length - 1] as never;
  };
  try {
    await body();
  } finally {
    vscode.window.showWarningMessage = showWarningMessage;
  }
  assert.equal(questions.length, answers.length, questions.join("\n"));
  return { questions, buttons, seen };
}

const diffTabs = () =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputTextDiff);

describe("a note that somebody edited, when it is inserted again", () => {
  afterEach(tidyUp);

  it("is asked about, and says what replacing it costs", async () => {
    const { document, edited } = await withEditedNote();
    const { questions, buttons } = await answering(["Keep"], insertHere);
    assert.match(questions[0] ?? "", /was edited by hand\. Replacing it discards those changes\.$/);
    assert.deepEqual(buttons, ["Show Changes", "Replace", "Insert Second Copy", "Keep"]);
    assert.equal(document.getText(), edited);
  });

  it("stays where nobody answers", async () => {
    const { document, edited } = await withEditedNote();
    const { version } = document;
    await answering([undefined], insertHere);
    assert.deepEqual([document.getText(), document.version], [edited, version]);
  });

  it("is replaced where that is the answer, in one step", async () => {
    const { document, written, edited } = await withEditedNote();
    await answering(["Replace"], insertHere);
    assert.equal(document.getText(), written);
    await vscode.commands.executeCommand("undo");
    await waitFor("the edited text", () => document.getText() === edited);
  });

  it("gets a copy beside it where that is the answer", async () => {
    const { document, edited } = await withEditedNote();
    await answering(["Insert Second Copy"], insertHere);
    const text = document.getText();
    assert.ok(text.startsWith(edited.trimEnd()), text);
    assert.deepEqual(
      findNoteBlocks(text).map(({ pristine }) => pristine),
      [false, true],
    );
  });

  it("shows what would change before the question is asked once more, and closes it after the answer", async () => {
    const { document, written, edited } = await withEditedNote();
    const { seen } = await answering(["Show Changes", "Replace"], insertHere, () => {
      const [tab] = diffTabs();
      const { original, modified } = (tab?.input ?? {}) as Partial<vscode.TabInputTextDiff>;
      const textOf = (uri?: vscode.Uri) => vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri?.toString());
      return [textOf(original)?.getText(), textOf(modified)?.getText()];
    });
    assert.deepEqual(seen, [
      [undefined, undefined],
      [edited, written],
    ]);
    assert.equal(document.getText(), written);
    assert.deepEqual(diffTabs(), []);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it("stays where the changes were looked at and nobody answered", async () => {
    const { document, edited } = await withEditedNote();
    await answering(["Show Changes", undefined], insertHere);
    assert.equal(document.getText(), edited);
    assert.deepEqual(diffTabs(), []);
  });

  it("is shown as it would be without the word that was typed for it", async () => {
    const { document, written, edited } = await withEditedNote();
    const typed = new vscode.WorkspaceEdit();
    typed.insert(document.uri, new vscode.Position(2, 0), "smsts\n\n");
    await vscode.workspace.applyEdit(typed);
    const word = { document: document.uri.toString(), line: 2, start: 0, end: 5, uri: sampleLog().toString() };
    const insert = () => vscode.commands.executeCommand("smsts.insertNoteHere", word);
    const { seen } = await answering(["Show Changes", "Replace"], insert, () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "smsts-note-preview")?.getText(),
    );
    assert.equal(seen[1], written.replace("# Case\n\n", "# Case\n\n\n\n"));
    assert.equal(document.getText(), seen[1]);
    assert.notEqual(document.getText(), edited);
  });

  it("is not written over where the document was changed meanwhile", async () => {
    const { document, edited } = await withEditedNote();
    const { showErrorMessage } = vscode.window;
    const errors: string[] = [];
    vscode.window.showErrorMessage = async (message: string) => {
      errors.push(message);
      return undefined as never;
    };
    try {
      const change = async () => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, new vscode.Position(0, 6), "!");
        await vscode.workspace.applyEdit(edit);
      };
      const { showWarningMessage } = vscode.window;
      vscode.window.showWarningMessage = async () => {
        await change();
        return "Replace" as never;
      };
      await insertHere();
      vscode.window.showWarningMessage = showWarningMessage;
    } finally {
      vscode.window.showErrorMessage = showErrorMessage;
    }
    assert.equal(document.getText(), edited.replace("# Case", "# Case!"));
    assert.match(errors.join(), /was changed meanwhile\. Try again\.$/);
  });
});

describe("the code action for a note", () => {
  afterEach(tidyUp);

  const actionsAt = async (document: vscode.TextDocument) =>
    (
      await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        new vscode.Range(2, 0, 2, 0),
      )
    ).filter(({ title }) => title === "Insert incident note here...");

  it("stands in a Markdown document, and inserts the one that is picked at the caret", async () => {
    await openSample();
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "# Case\n\n\n" });
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    const [action, ...others] = await actionsAt(document);
    assert.ok(action?.command);
    assert.deepEqual(others, []);
    assert.equal(action.kind?.value, "refactor.smsts.note");

    const inserted = vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    await waitFor("the note of the failure that is first", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return document.getText().includes("smsts-note:end");
    });
    await inserted;
    assert.match(document.getText(), /^# Case\n\n<!-- smsts-note:begin [^\n]*\n## bootsect\.exe failed/);
  });

  it("is not in other documents, nor where nothing was picked", async () => {
    const text = await vscode.workspace.openTextDocument({ language: "plaintext", content: "a\n\n\n" });
    await vscode.window.showTextDocument(text);
    assert.deepEqual(await actionsAt(text), []);

    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "# Case\n\n\n" });
    await vscode.window.showTextDocument(document);
    const inserted = vscode.commands.executeCommand("smsts.insertNoteHere");
    await waitFor("the list to be closed", async () => {
      await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
      return Promise.race([Promise.resolve(inserted).then(() => true), new Promise((resolve) => setTimeout(resolve, 100))]);
    });
    assert.equal(document.getText(), "# Case\n\n\n");
  });
});
