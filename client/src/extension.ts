import * as vscode from "vscode";
import { activateDetectLanguage } from "./features/detect-language/index.ts";
import { activateIncidentNote } from "./features/incident-note/index.ts";
import { activateKnowledge } from "./features/knowledge/index.ts";
import { activateRootCause } from "./features/root-cause/index.ts";
import { trackActiveLog } from "./infrastructure/active-log.ts";
import { createLog } from "./infrastructure/logging.ts";
import { connectLazily } from "./infrastructure/server-connection.ts";

/** The entry for VS Code's node extension host. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const serverModule = vscode.Uri.joinPath(context.extensionUri, "server", "dist", "node.cjs").fsPath;
  const server = connectLazily(async () => {
    const { startLanguageClient } = await import("./infrastructure/language-client.ts");
    return startLanguageClient(serverModule, log);
  }, log);
  const activeLog = trackActiveLog();
  const host = { log, server, activeLog };

  context.subscriptions.push(
    log,
    server,
    activeLog,
    activateDetectLanguage(log),
    activateIncidentNote(host),
    activateKnowledge(host),
    activateRootCause(host),
  );
}
