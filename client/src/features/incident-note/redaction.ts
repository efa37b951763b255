import * as vscode from "vscode";
import type { NoteResult } from "../../../../server/src/protocol/note-requests.ts";
import { wantsRedaction } from "../redact/wants-redaction.ts";
import type { Preview } from "./preview.ts";

/** Asks the server for the note, as it is or with pseudonyms. */
export type FetchNote = (redact: boolean) => Promise<NoteResult | null>;

/**
 * The note as the setting `smsts.redaction.copies` wants it, or as the person says who is asked, and is shown what is replaced
 * before anything is written. Null where there is no note, or the person went away.
 */
export async function fetchNote(log: vscode.Uri, fetch: FetchNote, preview: Preview): Promise<NoteResult | null> {
  const redact = await wantsRedaction(log);
  if (redact === undefined) return null;
  const note = await fetch(redact);
  if (!note || !redact || vscode.workspace.getConfiguration("smsts.redaction", log).get("copies") !== "ask") return note;
  const original = await fetch(false);
  return original && (await isApproved(original, note, preview)) ? note : null;
}

async function isApproved(original: NoteResult, redacted: NoteResult, preview: Preview): Promise<boolean> {
  const go = vscode.l10n.t("Use This Note");
  await preview.show(vscode.l10n.t("Incident note: as it is, and with pseudonyms"), original.markdown, redacted.markdown);
  try {
    const question = vscode.l10n.t("Look through what is replaced: no rule knows every name.");
    return (await vscode.window.showInformationMessage(question, go)) === go;
  } finally {
    await preview.close();
  }
}
