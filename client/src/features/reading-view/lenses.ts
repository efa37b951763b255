import * as vscode from "vscode";

/** VS Code shows no code lenses in documents beyond these, in UTF-16 code units and lines. */
const MAX_LENGTH = 20 * 1024 * 1024;
const MAX_LINES = 300_000;

/** Whether code lenses are to be seen in a log, by settings and size. */
export function hasLenses(document: vscode.TextDocument): boolean {
  const of = (section: string) => vscode.workspace.getConfiguration(section, document);
  if (!of("smsts").get("codeLens.enabled", true) || !of("editor").get("codeLens", true)) return false;
  if (!of("editor").get("largeFileOptimizations", true)) return true;
  const { lineCount } = document;
  return lineCount <= MAX_LINES && document.offsetAt(document.lineAt(lineCount - 1).range.end) <= MAX_LENGTH;
}
