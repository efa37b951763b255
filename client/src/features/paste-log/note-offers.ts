import * as vscode from "vscode";
import { type NoteParams, type NoteResult, noteRequest } from "../../../../server/src/protocol/note-requests.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { editBetween } from "../incident-note/note-edit.ts";
import { notePlace } from "../incident-note/note-place.ts";
import { gatherNotes } from "./gather-notes.ts";
import { logsIn } from "./log-list.ts";
import { kindFor, noteKind, type Offer, redactions } from "./offer.ts";

export interface NoteOffer extends Offer {
  readonly edit: vscode.WorkspaceEdit;
}

/** Bytes: a drop waits for its answer, so a larger log is for the command. */
const MOST_BYTES = 50_000_000;

/**
 * The incident notes of log files that are dropped or pasted, each of the log's most severe, newest failure, in one edit; none
 * where a file is no log, and where the notes stand there already.
 */
export async function noteOffers(
  server: ServerConnection,
  document: vscode.TextDocument,
  position: vscode.Position,
  data: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<NoteOffer[]> {
  const logs = logsIn((await data.get("text/uri-list")?.asString()) ?? "").map((uri) => vscode.Uri.parse(uri));
  const [first] = logs;
  if (!first || !(await Promise.all(logs.map(isSmallFile))).every(Boolean)) return [];
  const offers: NoteOffer[] = [];
  for (const redact of redactions(first)) {
    const request = (params: NoteParams) =>
      server.request<NoteResult | null>(noteRequest, { ...params, redact, trusted: vscode.workspace.isTrusted }, token);
    const place = notePlace(document, document.offsetAt(position));
    const { text, count, copies } = await gatherNotes(place, logs.map(String), request);
    const edit = editBetween(place.text, text);
    if (edit === null) continue;
    const change = new vscode.WorkspaceEdit();
    change.replace(document.uri, new vscode.Range(document.positionAt(edit.start), document.positionAt(edit.end)), edit.text);
    offers.push({ title: titleOf(count, copies, redact), kind: kindFor(noteKind, redact), edit: change });
  }
  return offers;
}

async function isSmallFile(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type, size }) => (type & vscode.FileType.File) !== 0 && size <= MOST_BYTES,
    () => false,
  );
}

function titleOf(count: number, copies: number, redact: boolean): string {
  if (count > 1) {
    return redact
      ? vscode.l10n.t("Insert {0} incident notes, with pseudonyms", count)
      : vscode.l10n.t("Insert {0} incident notes", count);
  }
  if (copies > 0) {
    return redact
      ? vscode.l10n.t("Insert a second copy of the incident note, with pseudonyms")
      : vscode.l10n.t("Insert a second copy of the incident note");
  }
  return redact ? vscode.l10n.t("Insert the incident note, with pseudonyms") : vscode.l10n.t("Insert the incident note");
}
