import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { isWritableDocument } from "../incident-note/writable.ts";
import { explainedPlaceAt } from "./explained-place.ts";

export const codeActionKinds = [vscode.CodeActionKind.Refactor];

/**
 * Offers to insert explanation, resolution steps and KB link at what looks like a code. Asked at every move of the caret, so it
 * never asks the server.
 */
export function provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  const place = explainedPlaceAt(document, range.start);
  if (place === null || place.kept || !isWritableDocument(document)) return [];
  const written = place.line.slice(place.span.start, place.span.end);
  const offers = [
    [Command.insertExplanation, vscode.l10n.t("Insert explanation of {0}", written)],
    [Command.insertResolution, vscode.l10n.t("Insert resolution steps for {0}", written)],
    [Command.insertArticleLink, vscode.l10n.t("Insert KB link for {0}", written)],
  ] as const;
  return offers.map(([command, title]) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.Refactor);
    action.command = { command, title };
    return action;
  });
}
