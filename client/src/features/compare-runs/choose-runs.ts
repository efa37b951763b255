import * as vscode from "vscode";
import {
  type CompareRunsParams,
  type LogProblem,
  type RunParams,
  type RunsParams,
  type RunsResult,
  runsRequest,
} from "../../../../server/src/protocol/compare-runs.ts";
import { inform } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { openLogs } from "../../infrastructure/open-logs.ts";
import { type OfferedRun, pickLog, pickLogOrRun } from "./pick-log.ts";

/**
 * The two runs to compare: of the two logs that are selected in the explorer; else of the log in front and the one that the
 * person picks. Which run, of several, is asked. Null when nothing was picked, or a log has no run (said so).
 */
export async function chooseRuns(argument: unknown, selection: unknown, host: FeatureHost): Promise<CompareRunsParams | null> {
  const [first, second] = selectedLogs(argument, selection);
  const log = first ?? frontLog(host) ?? (await pickLog(vscode.l10n.t("Compare a run of which log?")));
  const left = log && (await chooseRun(log, host));
  if (!left) return null;
  const picked = second ?? (await pickLogOrRun(vscode.l10n.t("Compare {0} with", nameOf(log)), left.others, log));
  const right = picked instanceof vscode.Uri ? (await chooseRun(picked, host))?.place : picked;
  return right ? { left: left.place, right } : null;
}

/** What a menu of the explorer passes: the file under the mouse, and all that are selected. */
function selectedLogs(argument: unknown, selection: unknown): vscode.Uri[] {
  const selected = Array.isArray(selection) ? selection.filter((each) => each instanceof vscode.Uri) : [];
  if (selected.length === 2) return selected;
  return argument instanceof vscode.Uri ? [argument] : [];
}

/** The log in front, or the only one that is open. */
function frontLog({ activeLog }: FeatureHost): vscode.Uri | undefined {
  const last = activeLog.current()?.document.uri;
  const [only, ...others] = openLogs(last);
  return last ?? (others.length === 0 ? only : undefined);
}

interface ChosenRun {
  readonly place: RunParams;
  /** The other runs of the same log, newest first. */
  readonly others: readonly OfferedRun[];
}

/** The only run of a log, or the one that the person picks: the newest first. Undefined for none, after saying why. */
async function chooseRun(log: vscode.Uri, { server }: FeatureHost): Promise<ChosenRun | undefined> {
  const uri = log.toString();
  const params: RunsParams = { uri };
  const found = await server.request<RunsResult | LogProblem | null>(runsRequest, params);
  if (!found) return undefined;
  if ("problem" in found) {
    inform(found.problem);
    return undefined;
  }
  const runs = found.runs.map(({ label, detail }, run): OfferedRun => ({ label, detail, place: { uri, run } })).reverse();
  // Without a run, the server says what to do.
  if (runs.length < 2) return { place: { uri }, others: [] };
  const placeHolder = vscode.l10n.t("Which run of {0}?", nameOf(log));
  const picked = await vscode.window.showQuickPick(runs, { placeHolder, matchOnDetail: true });
  return picked && { place: picked.place, others: runs.filter((run) => run !== picked) };
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);
