import { CodeLensRefreshRequest, InlayHintRefreshRequest, SemanticTokensRefreshRequest } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** Asks the client to ask again for what it keeps until a document changes, after settings did. */
export function refreshKept({ connection, phase, profile }: Session): void {
  if (phase !== "running") return;
  const ignore = (error: unknown) => connection.console.warn(`The client did not refresh: ${error}`);
  if (profile.codeLensRefresh) connection.sendRequest(CodeLensRefreshRequest.type).catch(ignore);
  if (profile.inlayHintRefresh) connection.sendRequest(InlayHintRefreshRequest.type).catch(ignore);
  if (profile.tokensRefresh) connection.sendRequest(SemanticTokensRefreshRequest.type).catch(ignore);
}
