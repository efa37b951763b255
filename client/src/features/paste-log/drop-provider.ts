import * as vscode from "vscode";
import { type NoteParams, type NoteResult, noteRequest } from "../../../../server/src/protocol/note-requests.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { planNote } from "../incident-note/merge.ts";
import { evidenceFor, evidenceKind, textKind } from "./evidence-edit.ts";

const noteKind = vscode.DocumentDropOrPasteEditKind.Empty.append("smsts", "note");

export const dropMetadata: vscode.DocumentDropEditProviderMetadata = {
  providedDropEditKinds: [evidenceKind, noteKind],
  dropMimeTypes: ["text/plain", "text/uri-list"],
};

/** Offers the incident note of a log that is dropped, and log text as evidence; what VS Code makes of them goes first. */
export function createDropProvider(server: ServerConnection): vscode.DocumentDropEditProvider {
  return {
    async provideDocumentDropEdits(document, position, data, token) {
      const log = await onlyLog(data);
      if (log) return noteEdit(server, document, position, log, token);
      const text = await evidenceFor(server, document, position, data, token);
      if (text === undefined) return undefined;
      const edit = new vscode.DocumentDropEdit(text, vscode.l10n.t("Drop as evidence, with its codes explained"), evidenceKind);
      edit.yieldTo = [textKind];
      return edit;
    },
  };
}

/** The file that is dragged, if it is one and may be a log by its name. */
async function onlyLog(data: vscode.DataTransfer): Promise<vscode.Uri | undefined> {
  const list = (await data.get("text/uri-list")?.asString()) ?? "";
  const [only, ...others] = list.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  return only !== undefined && others.length === 0 && /\.lo[g_]$/i.test(only) ? vscode.Uri.parse(only) : undefined;
}

/** An earlier note of the same failure stays as it is: the new one stands beside it, unless it is the same. */
async function noteEdit(
  server: ServerConnection,
  document: vscode.TextDocument,
  position: vscode.Position,
  log: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentDropEdit | undefined> {
  const params: NoteParams = { uri: log.toString(), targetUri: document.uri.toString(), trusted: vscode.workspace.isTrusted };
  const note = await server.request<NoteResult | null>(noteRequest, params, token);
  if (!note || note.format === "plain") return undefined;
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  const plan = planNote(document.getText(), eol, document.offsetAt(position), note);
  if (plan.kind === "present") return undefined;
  const { start, end, text } = plan.kind === "write" ? plan.edit : plan.copy;
  const edit = new vscode.DocumentDropEdit("", vscode.l10n.t("Insert the incident note"), noteKind);
  edit.additionalEdit = new vscode.WorkspaceEdit();
  edit.additionalEdit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  edit.yieldTo = [
    textKind,
    vscode.DocumentDropOrPasteEditKind.Empty.append("uri"),
    vscode.DocumentDropOrPasteEditKind.Empty.append("markdown"),
  ];
  return edit;
}
