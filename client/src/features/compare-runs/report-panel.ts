import * as vscode from "vscode";
import { type CompareRunsResult, showLineCommand } from "../../../../server/src/protocol/compare-runs.ts";
import { pageOf, plainBody } from "./report-page.ts";

/**
 * Shows a report beside the log, as VS Code's own Markdown preview would: rendered by it, read-only. A page of its own, since a
 * preview follows no link to a file outside of its folder. The page.
 */
export async function showReport({ title, markdown }: CompareRunsResult): Promise<string> {
  const page = pageOf(title, await bodyOf(markdown), vscode.env.language);
  const panel = vscode.window.createWebviewPanel("smsts.comparison", title, vscode.ViewColumn.Beside, {
    enableCommandUris: [showLineCommand],
    enableFindWidget: true,
    localResourceRoots: [],
  });
  panel.webview.html = page;
  return page;
}

/** The Markdown as it stands, where the built-in Markdown extension is switched off. */
async function bodyOf(markdown: string): Promise<string> {
  const hasRenderer = vscode.extensions.getExtension("vscode.markdown-language-features") !== undefined;
  if (!hasRenderer) return plainBody(markdown);
  return vscode.commands.executeCommand<string>("markdown.api.render", markdown);
}
