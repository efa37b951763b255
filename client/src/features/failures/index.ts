import * as vscode from "vscode";
import { Command, type FailuresParams, type FailuresResult, failuresRequest } from "../../../../server/src/protocol/requests.ts";
import { chainOfCommand } from "../../infrastructure/active-log.ts";
import { inform, registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { showRange } from "../../infrastructure/show-range.ts";
import { type Direction, nearestFailure } from "./nearest-failure.ts";

/** *Go to Next Failure* and *Go to Previous Failure*: from root cause to root cause. */
export function activateFailures(host: FeatureHost): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(host.log, Command.nextFailure, () => goToFailure(host, "next")),
    registerCommand(host.log, Command.previousFailure, () => goToFailure(host, "previous")),
  );
}

async function goToFailure({ server, activeLog }: FeatureHost, direction: Direction): Promise<void> {
  const log = chainOfCommand(undefined, activeLog);
  if (!log) return;
  const params: FailuresParams = { uri: log.uri };
  const found = await server.request<FailuresResult | null>(failuresRequest, params);
  const last = activeLog.current();
  const { line, character } = last?.document.uri.toString() === log.uri ? last.caret : { line: 0, character: 0 };
  const index = found ? nearestFailure(found, { uri: log.uri, line, character }, direction) : -1;
  const failure = found?.failures[index];
  if (!failure)
    return inform(vscode.l10n.t("There is no failure to go to in this log, apart from what is known to be harmless."));
  await showRange(failure.uri, failure.range);
  vscode.window.setStatusBarMessage(vscode.l10n.t("Failure {0} of {1}", index + 1, found.failures.length), 5000);
}
