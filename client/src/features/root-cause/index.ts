import * as vscode from "vscode";
import {
  Command,
  type RootCauseParams,
  type RootCauseResult,
  rootCauseRequest,
} from "../../../../server/src/protocol/requests.ts";
import { caretLine, informNoChain } from "../../infrastructure/active-log.ts";
import { registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { showRange } from "../../infrastructure/show-range.ts";
import { chooseLog } from "./choose-log.ts";

/** *Go to Root Cause*, from anywhere: shows the file of the log that it stands in and selects its code. */
export function activateRootCause(host: FeatureHost): vscode.Disposable {
  return registerCommand(host.log, Command.goToRootCause, async (argument) => {
    const chain = await chooseLog(argument, host);
    if (!chain) return;
    const params: RootCauseParams = { ...chain, ...caretLine(chain.uri) };
    // A tab that was not shown since the window opened has no document yet, and the server does not know it.
    await vscode.workspace.openTextDocument(vscode.Uri.parse(chain.uri));
    const found = await host.server.request<RootCauseResult | null>(rootCauseRequest, params);
    if (found) await showRange(found.uri, found.range);
    else informNoChain();
  });
}
