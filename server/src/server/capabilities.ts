import { CodeActionKind, PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import type { ClientProfile } from "./client-profile.ts";
import { completionOptions } from "./pack-language.ts";
import { tokensOptions } from "./semantic-tokens-offer.ts";

/** Commands are announced only to clients that lack them: a language client would register the same ids twice. */
export function serverCapabilities(profile: ClientProfile): ServerCapabilities {
  const { smstsCommands, commands, completionRegistration } = profile;
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: { resolveProvider: true },
    codeLensProvider: { resolveProvider: true },
    inlayHintProvider: true,
    ...(!completionRegistration && { completionProvider: completionOptions }),
    ...(!profile.tokenRegistration && { semanticTokensProvider: tokensOptions(profile, true) }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(!smstsCommands && commands.size > 0 && { executeCommandProvider: { commands: [...commands] } }),
  };
}
