import * as vscode from "vscode";
import type { NoteResult } from "../../../../server/src/protocol/note-requests.ts";
import { inform } from "../../infrastructure/commands.ts";
import { tabsOf } from "../../infrastructure/tabs.ts";
import { type Choice, editOf, type OpenPlan } from "./choice.ts";
import { planFittingNote } from "./fit-note.ts";
import { type Cut, editsWithCut, applyEdit as inText, withoutCut } from "./note-edit.ts";
import { notePlace } from "./note-place.ts";
import type { Preview } from "./preview.ts";

/** The document a note goes to, and where in it; `cut` is what somebody typed to get it. UTF-16 offsets. */
export interface NoteTarget {
  readonly document: vscode.TextDocument;
  readonly caret: number;
  readonly cut: Cut;
}

/** What became of it: a document that refuses the edit may be read-only. */
type Outcome = "done" | "refused";

/** Brings the note into the document in one edit, undone in one step, and shows it. Saves nothing. */
export async function insertNote(note: NoteResult, target: NoteTarget, preview: Preview): Promise<Outcome> {
  const { document, cut } = target;
  const { version } = document;
  const plan = planFittingNote(note, notePlace(document, target.caret, cut));
  const edit = await editOf(plan, (open) => askAboutEarlierNote(target, open, preview));

  if (edit) {
    const outcome = await apply(document, version, editsWithCut(edit, cut));
    if (outcome === "changed") {
      throw new Error(vscode.l10n.t("The note was not inserted: {0} was changed meanwhile. Try again.", nameOf(document)));
    }
    if (outcome === "refused") return outcome;
    await show(document, edit.blockAt);
  } else if (plan.kind === "present") {
    if (cut.end > cut.start) await apply(document, version, [{ ...cut, text: "" }]);
    inform(vscode.l10n.t("This incident note stands in the document already."));
    await show(document, plan.blockAt);
  }
  return "done";
}

async function apply(
  document: vscode.TextDocument,
  version: number,
  edits: ReturnType<typeof editsWithCut>,
): Promise<Outcome | "changed"> {
  if (document.isClosed || document.version !== version) return "changed";
  const change = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) {
    change.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  if (await vscode.workspace.applyEdit(change)) return "done";
  return document.version === version ? "refused" : "changed";
}

/** Asks until the person has decided; what would become of the document can be looked at first. */
async function askAboutEarlierNote({ document, cut }: NoteTarget, plan: OpenPlan, preview: Preview): Promise<Choice> {
  const replace = vscode.l10n.t("Replace");
  const look = vscode.l10n.t("Show Changes");
  const copy = vscode.l10n.t("Insert Second Copy");
  const keep = vscode.l10n.t("Keep");
  // Enter takes the first one: it must not be one that discards what somebody wrote.
  const buttons = plan.kind === "edited" ? [look, replace, copy, keep] : [copy, look, keep];
  const after = inText(withoutCut(document.getText(), cut), plan.kind === "edited" ? plan.replace : plan.copy);
  try {
    for (;;) {
      const answer = await vscode.window.showWarningMessage(questionAbout(document, plan), ...buttons);
      if (answer === replace) return "replace";
      if (answer !== look) return answer === copy ? "copy" : "keep";
      await preview.show(vscode.l10n.t("{0}: as it is, and with the new note", nameOf(document)), document.uri, after);
    }
  } finally {
    await preview.close();
  }
}

function questionAbout(document: vscode.TextDocument, plan: OpenPlan): string {
  const name = nameOf(document);
  if (plan.kind === "edited") {
    return vscode.l10n.t("The earlier note in {0} was edited by hand. Replacing it discards those changes.", name);
  }
  const line = document.positionAt(plan.marker.start).line + 1;
  switch (plan.marker.kind) {
    case "fenced":
      return vscode.l10n.t(
        "The earlier note in {0} stands in a code block (line {1}), so it is left as it is. Close the code block before it, or insert a second copy.",
        name,
        line,
      );
    case "no-end":
      return vscode.l10n.t(
        "The earlier note in {0} begins in line {1}, but the comment that ends it is missing, so it is left as it is. Put the comment back, or insert a second copy.",
        name,
        line,
      );
    default:
      return vscode.l10n.t(
        "The comment in line {1} of {0} that begins the earlier note was changed, so the note is left as it is. Put the comment back, or insert a second copy.",
        name,
        line,
      );
  }
}

/** In the group where it is open, else beside the log. */
async function show(document: vscode.TextDocument, offset: number): Promise<void> {
  const viewColumn = tabsOf(document.uri)[0]?.group.viewColumn ?? vscode.ViewColumn.Beside;
  const editor = await vscode.window.showTextDocument(document, { viewColumn });
  const start = document.positionAt(offset);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
}

export function nameOf(document: vscode.TextDocument): string {
  return vscode.workspace.asRelativePath(document.uri);
}
