import * as vscode from "vscode";
import type { FoundCode } from "../../../../server/src/protocol/requests.ts";

/** What can be done with a row of the list without opening its page. */
export type CodeAction = "copy" | "insert" | "search";

export interface CodeButton extends vscode.QuickInputButton {
  readonly action: CodeAction;
}

export interface CodeItem extends vscode.QuickPickItem {
  readonly found: FoundCode;
}

/** @param insertable whether there is a Markdown document to insert into. */
export function codeItem(found: FoundCode, insertable: boolean): CodeItem {
  const { label, description, detail, searchUrl } = found;
  const buttons: CodeButton[] = [
    { action: "copy", iconPath: new vscode.ThemeIcon("copy"), tooltip: vscode.l10n.t("Copy") },
    ...(insertable ? [insertButton()] : []),
    ...(searchUrl === null ? [] : [searchButton()]),
  ];
  // The server has searched, by more than what is shown.
  return { found, label, description, detail, buttons, alwaysShow: true };
}

const insertButton = (): CodeButton => ({
  action: "insert",
  iconPath: new vscode.ThemeIcon("edit"),
  tooltip: vscode.l10n.t("Insert into the Markdown Document"),
});

const searchButton = (): CodeButton => ({
  action: "search",
  iconPath: new vscode.ThemeIcon("link-external"),
  tooltip: vscode.l10n.t("Search Microsoft Learn"),
});

/** Plain text for the clipboard: `0x800700C1 ERROR_BAD_EXE_FORMAT: The file is no program.` */
export function textOf({ code, symbol, detail }: FoundCode): string {
  const name = symbol === null ? code : `${code} ${symbol}`;
  return detail === "" ? name : `${name}: ${detail}`;
}
