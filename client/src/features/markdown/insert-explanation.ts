import * as vscode from "vscode";
import { type ExplainLineParams, type ExplainLineResult, explainLineRequest } from "../../../../server/src/protocol/requests.ts";
import { inform } from "../../infrastructure/commands.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { explainedPlaceAt } from "./explained-place.ts";
import { type Insertion, insertionOf } from "./insertion.ts";

/** *Insert Explanation*: symbol and meaning in brackets behind the code at the caret, undone in one step. */
export async function insertExplanation(server: ServerConnection): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const position = editor?.selection.active;
  const place = editor?.document.languageId === "markdown" && position ? explainedPlaceAt(editor.document, position) : null;
  if (!editor || !position || place === null) return inform(vscode.l10n.t("There is no error code at the caret."));
  if (place.fenced) return inform(vscode.l10n.t("An excerpt of a log stays as it is: explain the code in the text around it."));

  const { document } = editor;
  const { version } = document;
  const params: ExplainLineParams = { line: place.line, character: position.character };
  const explained = await server.request<ExplainLineResult | null>(explainLineRequest, params);
  if (!explained?.explanation) {
    const written = place.line.slice(place.span.start, place.span.end);
    return inform(vscode.l10n.t("Nothing is known about {0}: it is in none of the tables.", written));
  }
  const insertion = insertionOf(place.line, explained.range, explained.explanation);
  if (insertion === null) return inform(vscode.l10n.t("This explanation stands in the document already."));
  if (document.isClosed || document.version !== version || !(await apply(document, position.line, insertion))) {
    throw new Error(vscode.l10n.t("The explanation was not inserted: the document was changed meanwhile. Try again."));
  }
}

function apply(document: vscode.TextDocument, line: number, { character, text }: Insertion) {
  const change = new vscode.WorkspaceEdit();
  change.insert(document.uri, new vscode.Position(line, character), text);
  return vscode.workspace.applyEdit(change);
}
