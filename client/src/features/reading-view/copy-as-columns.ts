import * as vscode from "vscode";
import { type ColumnsParams, type ColumnsResult, columnsRequest } from "../../../../server/src/protocol/reading-view.ts";
import { isLog, offerSample } from "../../infrastructure/active-log.ts";
import { inform } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";

/**
 * *Copy as Columns*: the entries of the selections, or under the carets, as CMTrace copies them. The editor's own copy gives the
 * raw lines.
 */
export async function copyAsColumns({ server }: FeatureHost): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isLog(editor.document))
    return offerSample(vscode.l10n.t("Select entries of a task sequence log to copy them."));
  const params: ColumnsParams = { uri: editor.document.uri.toString(), lines: editor.selections.map(linesOf) };
  const copied = await server.request<ColumnsResult | null>(columnsRequest, params);
  if (!copied || copied.entries === 0) return inform(vscode.l10n.t("There is no entry on these lines to copy."));
  await vscode.env.clipboard.writeText(copied.text);
  vscode.window.setStatusBarMessage(
    copied.entries === 1 ? vscode.l10n.t("1 entry copied") : vscode.l10n.t("{0} entries copied", copied.entries),
    3000,
  );
}

/** A selection that ends before the first character of a line does not mean that line. */
function linesOf({ start, end }: vscode.Selection): readonly [number, number] {
  const last = end.line > start.line && end.character === 0 ? end.line - 1 : end.line;
  return [start.line, last];
}
