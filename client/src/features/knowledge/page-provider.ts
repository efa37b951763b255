import * as vscode from "vscode";
import {
  type ArticleResult,
  articleRequest,
  type ExplainResult,
  explainRequest,
} from "../../../../server/src/protocol/requests.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { addressOf, type Page, pageOf, pageScheme } from "./page.ts";

/** Serves the pages: read-only documents, written by the server when an editor or preview asks for them. */
export function registerPages(server: ServerConnection): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(pageScheme, {
    async provideTextDocumentContent(uri) {
      const page = pageOf(uri);
      const result = page && (await requestPage(server, page));
      return result?.markdown ?? vscode.l10n.t("This page is no longer available. Open it again from the log.");
    },
  });
}

/** Opens a page as a Markdown preview beside the log; as text where the built-in Markdown extension is switched off. */
export async function showPage(page: Page, name: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme: pageScheme, ...addressOf(page, name) });
  // Its command is not among the registered ones until it is first used, which activates the extension.
  const hasPreview = vscode.extensions.getExtension("vscode.markdown-language-features") !== undefined;
  if (hasPreview) await vscode.commands.executeCommand("markdown.showLockedPreviewToSide", uri);
  else await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
}

function requestPage(server: ServerConnection, page: Page): Promise<ArticleResult | ExplainResult | null> {
  return page.kind === "article" ? server.request(articleRequest, page.params) : server.request(explainRequest, page.params);
}
