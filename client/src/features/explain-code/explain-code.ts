import * as vscode from "vscode";
import {
  type ExplainParams,
  type ExplainResult,
  explainRequest,
  type FoundCode,
} from "../../../../server/src/protocol/requests.ts";
import { inform } from "../../infrastructure/commands.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { showPage } from "../knowledge/page-provider.ts";

/** The whole explanation of a code in any spelling, as a page. */
export async function explainCode(params: ExplainParams, server: ServerConnection): Promise<void> {
  const explained = await server.request<ExplainResult | null>(explainRequest, params);
  if (!explained) return informNoCode(params.text);
  await showPage({ kind: "code", params }, explained.hex);
}

/** The same of what was chosen from the list, or typed before there was a list. */
export async function explainChosen(
  chosen: FoundCode | string,
  place: ExplainParams | undefined,
  server: ServerConnection,
): Promise<void> {
  if (typeof chosen === "string") return explainCode({ ...place, text: chosen }, server);
  const { code, meant } = chosen;
  return explainCode({ ...place, text: code, ...(meant && { meant }) }, server);
}

/** *Search Microsoft Learn*: for code and symbol, nothing else of the log. */
export async function searchLearn(params: ExplainParams | undefined, server: ServerConnection): Promise<void> {
  if (!params) return inform(vscode.l10n.t("There is no error code at the caret."));
  const explained = await server.request<ExplainResult | null>(explainRequest, params);
  if (!explained) return informNoCode(params.text);
  if (explained.searchUrl === null) return inform(vscode.l10n.t("There is nothing to search for: {0} has no name.", params.text));
  await openSearch(explained.searchUrl);
}

export async function openSearch(url: string): Promise<void> {
  await vscode.env.openExternal(vscode.Uri.parse(url, true));
}

function informNoCode(text: string): void {
  inform(vscode.l10n.t("{0} is not an error code. Try a form such as 0x800700C1, 800700C1, -2147024703 or 193.", text));
}
