import * as vscode from "vscode";
import { type ChainParams, Command } from "../../../server/src/protocol/requests.ts";
import { chainArgument } from "./command-arguments.ts";
import { inform } from "./commands.ts";
import { languageId } from "./language-id.ts";
import { type LastActive, trackLastActive } from "./last-active.ts";
import { tabsOf } from "./tabs.ts";

export function isLog(document: vscode.TextDocument): boolean {
  return document.languageId === languageId;
}

function isOpenLog(document: vscode.TextDocument): boolean {
  return isLog(document) && tabsOf(document.uri).length > 0;
}

/** The log that commands without arguments are about. */
export function trackActiveLog(): LastActive {
  return trackLastActive(isLog);
}

/** The chain a command is about: its argument's, else the active log's most severe. Null after telling that no log is open. */
export function chainOfCommand(argument: unknown, activeLog: LastActive): ChainParams | null {
  const given = chainArgument(argument);
  if (given) return given;
  const log = activeLog.current()?.document ?? vscode.workspace.textDocuments.find(isOpenLog);
  if (log) return { uri: log.uri.toString() };
  offerSample(
    vscode.l10n.t(
      "No task sequence log is open. Open an smsts.log, or set the language of the open file to Task Sequence Log, then try again.",
    ),
  );
  return null;
}

/** The caret's line (0-based), where that log is in front. */
export function caretLine(uri: string): { line?: number } {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.toString() === uri ? { line: editor.selection.active.line } : {};
}

/** Tells what to do where a command needs a log and has none, and offers the bundled one, without keeping the command waiting. */
export function offerSample(message: string): void {
  const open = vscode.l10n.t("Open Sample Log");
  void vscode.window.showInformationMessage(message, open).then((answer) => {
    if (answer === open) void vscode.commands.executeCommand(Command.openSample);
  });
}

export function informNoChain(): void {
  inform(vscode.l10n.t("There is no failure in this log: no chain of errors was found, so there is no root cause to show."));
}
