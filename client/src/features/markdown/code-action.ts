import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { explainedPlaceAt } from "./explained-place.ts";

export const codeActionKinds = [vscode.CodeActionKind.Refactor];

/** Offers *Insert explanation* at what looks like a code. Asked at every move of the caret, so it never asks the server. */
export function provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  const place = explainedPlaceAt(document, range.start);
  if (place === null || place.fenced) return [];
  const written = place.line.slice(place.span.start, place.span.end);
  const title = vscode.l10n.t("Insert explanation of {0}", written);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.Refactor);
  action.command = { command: Command.insertExplanation, title };
  return [action];
}
