import * as vscode from "vscode";

/** The extension's output channel; the server's console and its trace go there too. */
export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel("Smsts", { log: true });
}

/** An error message that leads to the log. */
export async function reportError(log: vscode.LogOutputChannel, message: string, error: unknown): Promise<void> {
  log.error(message, error instanceof Error ? error : String(error));
  const show = vscode.l10n.t("Show Log");
  if ((await vscode.window.showErrorMessage(message, show)) === show) log.show();
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
