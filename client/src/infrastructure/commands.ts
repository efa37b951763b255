import * as vscode from "vscode";
import type { Command } from "../../../server/src/protocol/requests.ts";
import { messageOf, reportError } from "./logging.ts";

type CommandId = (typeof Command)[keyof typeof Command];

/**
 * Registers a command of the manifest. What it throws is shown, with the way to the log, and does not leave the command. A menu of the explorer passes a file and
 * all that are selected.
 */
export function registerCommand(
  log: vscode.LogOutputChannel,
  id: CommandId,
  run: (argument: unknown, selection: unknown) => Promise<void>,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (argument: unknown, selection: unknown) => {
    try {
      await run(argument, selection);
    } catch (error) {
      void reportError(log, vscode.l10n.t("Smsts: {0}", messageOf(error)), error);
    }
  });
}

/** Tells the person what is missing and what to do, without keeping the command waiting. */
export function inform(message: string): void {
  void vscode.window.showInformationMessage(message);
}
