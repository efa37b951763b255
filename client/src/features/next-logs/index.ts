import * as vscode from "vscode";
import {
  type ChainParams,
  Command,
  type NextLogPlaceParams,
  type NextLogPlaceResult,
  type NextLogsResult,
  nextLogPlaceRequest,
  nextLogsRequest,
  type RootCauseParams,
} from "../../../../server/src/protocol/requests.ts";
import { caretLine, chainOfCommand, informNoChain } from "../../infrastructure/active-log.ts";
import { fileArgument } from "../../infrastructure/command-arguments.ts";
import { inform, registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { showRange } from "../../infrastructure/show-range.ts";
import { pickLog } from "./pick-log.ts";

/** *Open Next Log*: the log with the rest of a failure's story, at the place where it comes to the failed step. */
export function activateNextLogs(host: FeatureHost): vscode.Disposable {
  return registerCommand(host.log, Command.openNextLog, async (argument) => {
    const chain = chainOfCommand(argument, host.activeLog);
    if (!chain) return;
    const given = fileArgument(argument);
    const place = given === null ? await ask(chain, host) : { ...chain, file: given };
    if (place) await open(place, host);
  });
}

/** Null when there is nothing to open; the person was told why, and where a log usually is that is not here. */
async function ask(chain: ChainParams, { server }: FeatureHost): Promise<NextLogPlaceParams | null> {
  const params: RootCauseParams = { ...chain, ...caretLine(chain.uri) };
  // A tab that was not shown since the window opened has no document yet, and the server does not know it.
  await vscode.workspace.openTextDocument(vscode.Uri.parse(chain.uri));
  const found = await server.request<NextLogsResult | null>(nextLogsRequest, params);
  if (!found) {
    informNoChain();
    return null;
  }
  const { chainId, logs } = found;
  if (logs.length === 0) {
    inform(vscode.l10n.t("Smsts Lens knows no other log that tells more of this failure."));
    return null;
  }
  const picked = await pickLog(logs);
  if (!picked) return null;
  if (picked.file !== null) return { uri: chain.uri, chainId, file: picked.file };
  const { label, place } = picked.log;
  inform(
    place === ""
      ? vscode.l10n.t("{0} is not with this log. Copy it into the same folder to open it from here.", label)
      : vscode.l10n.t("{0} is not with this log ({1}). Copy it into the same folder to open it from here.", label, place),
  );
  return null;
}

async function open(params: NextLogPlaceParams, { server }: FeatureHost): Promise<void> {
  const found = await server.request<NextLogPlaceResult | null>(nextLogPlaceRequest, params);
  if (!found) return inform(vscode.l10n.t("The next log is not there any more, or the failure is not in the log any more."));
  const at = { line: found.line ?? 0, character: 0 };
  await showRange(found.uri, { start: at, end: at });
}
