import * as vscode from "vscode";
import type { ReportFormat } from "../../../../server/src/protocol/report-requests.ts";
import { extensions, reportName } from "./formats.ts";
import type { ReportSources } from "./sources.ts";

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ReportFormat;
}

/** The format that the person picks; undefined for none. */
export async function pickFormat(): Promise<ReportFormat | undefined> {
  const items: FormatItem[] = [
    { format: "markdown", label: "Markdown", description: vscode.l10n.t("for a ticket or an incident document") },
    { format: "sarif", label: "SARIF", description: vscode.l10n.t("for code scanning and SARIF viewers") },
    { format: "json", label: "JSON", description: vscode.l10n.t("for scripts: all that is known") },
    { format: "text", label: vscode.l10n.t("Plain Text"), description: vscode.l10n.t("as the command line prints it") },
  ];
  const placeHolder = vscode.l10n.t("Save the report as");
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.format;
}

/** Where the person wants it. The dialog asks before a file is replaced. */
export async function pickTarget({ folder, name }: ReportSources, format: ReportFormat): Promise<vscode.Uri | undefined> {
  const extension = extensions[format];
  const defaultUri = folder && vscode.Uri.joinPath(folder, reportName(name, format));
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t("Save Report"),
    filters: { [extension.toUpperCase()]: [extension], [vscode.l10n.t("All Files")]: ["*"] },
    ...(defaultUri && { defaultUri }),
  });
}
