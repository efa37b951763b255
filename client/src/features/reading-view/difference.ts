import * as vscode from "vscode";

/** Whether an editor is a side of a difference that is in sight: what differs may stand in the very text that the view hides. */
export function isInDifference({ document, viewColumn }: vscode.TextEditor): boolean {
  // A side is no editor of its own, so it has no column.
  if (viewColumn !== undefined) return false;
  const uri = document.uri.toString();
  return vscode.window.tabGroups.all.some(({ activeTab }) => {
    const input = activeTab?.input;
    if (!(input instanceof vscode.TabInputTextDiff)) return false;
    return input.original.toString() === uri || input.modified.toString() === uri;
  });
}
