import * as vscode from "vscode";
import { languageId } from "../../infrastructure/language-id.ts";

/** Says in the status bar that the reading view is off because lines are wrapped, with the way to the setting. */
export interface WrapNotice extends vscode.Disposable {
  show(visible: boolean): void;
}

export function createWrapNotice(): WrapNotice {
  const item = vscode.window.createStatusBarItem("smsts.readingView", vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t("Smsts: Reading View");
  item.text = vscode.l10n.t("$(word-wrap) Raw log: lines are wrapped");
  item.tooltip = wrapReason();
  item.command = {
    command: "workbench.action.openSettings",
    title: vscode.l10n.t("Open the Setting"),
    arguments: [`@lang:${languageId} editor.wordWrap`],
  };
  return { show: (visible) => (visible ? item.show() : item.hide()), dispose: () => item.dispose() };
}

export function wrapReason(): string {
  return vscode.l10n.t(
    "The reading view is off while word wrap is on: wrapped lines would break where the hidden text stands. Set editor.wordWrap to off for task sequence logs to see it.",
  );
}
