import * as vscode from "vscode";
import type { RootCauseResult } from "../../../server/src/protocol/requests.ts";

/**
 * Shows a log and selects a place in it, in the middle of the screen unless it is in sight. The line is shown from its beginning: a
 * code far to the right would scroll the columns and the sentence it stands in out of sight.
 *
 * @param viewColumn where to show it; the active one without it
 */
export async function showRange(
  uri: string,
  { start, end }: RootCauseResult["range"],
  viewColumn?: vscode.ViewColumn,
): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const editor = await vscode.window.showTextDocument(document, viewColumn);
  // Not as an option of the line above, which would scroll to it sideways.
  editor.selection = new vscode.Selection(selection.start, selection.end);
  const lineStart = selection.start.with({ character: 0 });
  editor.revealRange(new vscode.Range(lineStart, lineStart), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
