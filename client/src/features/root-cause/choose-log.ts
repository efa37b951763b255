import * as vscode from "vscode";
import { type ChainParams, type VerdictResult, verdictRequest } from "../../../../server/src/protocol/requests.ts";
import { chainOfCommand, isLog } from "../../infrastructure/active-log.ts";
import { chainArgument } from "../../infrastructure/command-arguments.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { urisOf } from "../../infrastructure/tabs.ts";

/** Logs by their name, as in the manifest. */
const LOG_NAME = /(?:^|\/)smsts[^/]*\.log$/i;

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

/** Those in tabs, the last active one first; a tab that was not shown since the window opened is judged by its name. */
function openLogs(last: vscode.Uri | undefined): vscode.Uri[] {
  const loaded = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  const uris = vscode.window.tabGroups.all.flatMap((group) => group.tabs.flatMap(urisOf));
  const logs = uris.filter((uri) => {
    const document = loaded.get(uri.toString());
    return document ? isLog(document) : LOG_NAME.test(uri.path);
  });
  return [...new Map([...(last ? [last] : []), ...logs].map((uri) => [uri.toString(), uri])).values()];
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
