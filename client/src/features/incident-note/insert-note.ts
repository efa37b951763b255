import * as vscode from "vscode";
import type { NoteResult } from "../../../../server/src/protocol/requests.ts";
import { inform } from "../../infrastructure/commands.ts";
import type { Place } from "../../infrastructure/last-active.ts";
import { tabsOf } from "../../infrastructure/tabs.ts";
import { type Choice, editOf } from "./choice.ts";
import { type NoteEdit, planNote } from "./merge.ts";

/** Brings the note into the document in one edit, undone in one step, and shows it. Saves nothing. */
export async function insertNote(note: NoteResult, target: Place): Promise<void> {
  const { document } = target;
  const before = { text: document.getText(), version: document.version };
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  const plan = planNote(before.text, eol, document.offsetAt(document.validatePosition(target.caret)), note);
  const edit = await editOf(plan, () => askAboutEditedNote(document));

  if (plan.kind === "present") inform(vscode.l10n.t("This incident note stands in the document already."));
  if (edit && !(await apply(document, before.version, edit))) {
    throw new Error(vscode.l10n.t("The note was not inserted: {0} was changed meanwhile. Try again.", nameOf(document)));
  }
  if (edit) await show(document, edit.blockAt);
  else if (plan.kind === "present") await show(document, plan.blockAt);
}

function apply(document: vscode.TextDocument, version: number, edit: NoteEdit): Thenable<boolean> {
  if (document.isClosed || document.version !== version) return Promise.resolve(false);
  const range = new vscode.Range(document.positionAt(edit.start), document.positionAt(edit.end));
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, edit.text);
  return vscode.workspace.applyEdit(change);
}

async function askAboutEditedNote(document: vscode.TextDocument): Promise<Choice> {
  const replace = vscode.l10n.t("Replace");
  const copy = vscode.l10n.t("Insert Second Copy");
  const message = vscode.l10n.t(
    "The earlier note in {0} was edited by hand. Replacing it discards those changes.",
    nameOf(document),
  );
  const answer = await vscode.window.showWarningMessage(message, replace, copy, vscode.l10n.t("Keep"));
  if (answer === replace) return "replace";
  return answer === copy ? "copy" : "keep";
}

/** In the group where it is open, else beside the log. */
async function show(document: vscode.TextDocument, offset: number): Promise<void> {
  const viewColumn = tabsOf(document.uri)[0]?.group.viewColumn ?? vscode.ViewColumn.Beside;
  const editor = await vscode.window.showTextDocument(document, { viewColumn });
  const start = document.positionAt(offset);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
}

function nameOf(document: vscode.TextDocument): string {
  return vscode.workspace.asRelativePath(document.uri);
}
