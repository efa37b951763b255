import * as vscode from "vscode";
import type { Command } from "../../../server/src/protocol/requests.ts";
import { messageOf, reportError } from "./logging.ts";

type CommandId = (typeof Command)[keyof typeof Command];

/** Registers a command of the manifest. What it throws is shown, with the way to the log, and does not leave the command. */
export function registerCommand(
  log: vscode.LogOutputChannel,
  id: CommandId,
  run: (argument: unknown) => Promise<void>,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (argument: unknown) => {
    try {
      await run(argument);
    } catch (error) {
      void reportError(log, vscode.l10n.t("Smsts: {0}", messageOf(error)), error);
    }
  });
}

/** Tells the person what is missing and what to do, without keeping the command waiting. */
export function inform(message: string): void {
  void vscode.window.showInformationMessage(message);
}
