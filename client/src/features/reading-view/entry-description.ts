import * as vscode from "vscode";
import {
  type DescribeEntryParams,
  type DescribeEntryResult,
  describeEntryRequest,
} from "../../../../server/src/protocol/reading-view.ts";
import { isLog, offerSample } from "../../infrastructure/active-log.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";

/** Scheme of the read-only descriptions. Their URIs hold the place, so that a description can be written again. */
const entryScheme = "smsts-entry";

/** Their language, as in the manifest, which wraps their lines: they hold whole sentences. */
const entryLanguageId = "smsts-entry";

export function registerDescriptions(server: ServerConnection): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(entryScheme, {
    async provideTextDocumentContent({ query }) {
      const params = placeOf(query);
      const found = params && (await server.request<DescribeEntryResult | null>(describeEntryRequest, params));
      return found?.text ?? vscode.l10n.t("No entry stands here, or its log is no longer open.");
    },
  });
}

/**
 * *Describe Entry*: all about the entry under the caret as a read-only text beside the log, with the caret in it. A text editor and
 * not a message, a hover or a list: it is what screen readers read best, line by line and word by word; it can be searched and
 * copied; and closing it leads back to the log.
 */
export async function describeEntry(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isLog(editor.document))
    return offerSample(vscode.l10n.t("Put the caret on an entry of a task sequence log first."));
  const { line, character } = editor.selection.active;
  const params: DescribeEntryParams = { uri: editor.document.uri.toString(), line, character };
  const uri = vscode.Uri.from({
    scheme: entryScheme,
    path: `/${vscode.l10n.t("Entry on line {0}", line + 1)}`,
    query: JSON.stringify(params),
  });
  const text = await vscode.workspace.openTextDocument(uri);
  const description = await vscode.languages.setTextDocumentLanguage(text, entryLanguageId);
  await vscode.window.showTextDocument(description, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

/** Such a URI can come from anywhere; the server checks what the place says. */
function placeOf(query: string): DescribeEntryParams | null {
  try {
    const place = JSON.parse(query) as DescribeEntryParams | null;
    return typeof place === "object" ? place : null;
  } catch {
    return null;
  }
}
