import * as vscode from "vscode";
import { type ChainParams, type VerdictResult, verdictRequest } from "../../../../server/src/protocol/requests.ts";
import { chainOfCommand, isLog } from "../../infrastructure/active-log.ts";
import { chainArgument } from "../../infrastructure/command-arguments.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { openLogs } from "../../infrastructure/open-logs.ts";

/**
 * The log that the command is about: the argument's, the one in front, the only open one, or the one that the person picks.
 * Null when nothing was picked, or none is open (said so).
 */
export async function chooseLog(argument: unknown, host: FeatureHost): Promise<ChainParams | null> {
  const front = vscode.window.activeTextEditor?.document;
  if (chainArgument(argument) || (front && isLog(front))) return chainOfCommand(argument, host.activeLog);
  const [only, ...others] = openLogs(host.activeLog.current()?.document.uri);
  if (!only) return chainOfCommand(argument, host.activeLog);
  if (others.length === 0) return { uri: only.toString() };
  const picked = await vscode.window.showQuickPick(describeLogs([only, ...others], host), {
    placeHolder: vscode.l10n.t("Go to the root cause in which log?"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked ? { uri: picked.uri.toString() } : null;
}

interface LogItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/** Each with its verdict, where the server has it. */
function describeLogs(uris: readonly vscode.Uri[], { server }: FeatureHost): Promise<LogItem[]> {
  return Promise.all(
    uris.map(async (uri): Promise<LogItem> => {
      const verdict = await server.request<VerdictResult | null>(verdictRequest, { uri: uri.toString() });
      const label = uri.path.slice(uri.path.lastIndexOf("/") + 1);
      return { uri, label, description: vscode.workspace.asRelativePath(uri), ...(verdict && { detail: verdict.text }) };
    }),
  );
}
