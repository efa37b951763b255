import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";

export const noteActionKind = vscode.CodeActionKind.Refactor.append("smsts.note");

/** Offers the note where somebody asks for actions: no bulb stands beside a line of text for it. */
export function provideNoteActions(
  _: vscode.TextDocument,
  __: vscode.Range,
  { triggerKind }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  if (triggerKind !== vscode.CodeActionTriggerKind.Invoke) return [];
  const title = vscode.l10n.t("Insert incident note here...");
  const action = new vscode.CodeAction(title, noteActionKind);
  action.command = { command: Command.insertNoteHere, title };
  return [action];
}
