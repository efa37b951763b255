import { CodeActionKind, PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import type { ClientProfile } from "./client-profile.ts";

/** Commands are announced only to clients that lack them: a language client would register the same ids twice. */
export function serverCapabilities({ smstsCommands, commands }: ClientProfile): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: {},
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(!smstsCommands && commands.size > 0 && { executeCommandProvider: { commands: [...commands] } }),
  };
}
