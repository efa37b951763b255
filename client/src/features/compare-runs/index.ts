import * as vscode from "vscode";
import {
  type CompareRunsParams,
  type CompareRunsResult,
  compareRunsRequest,
  type LogProblem,
  showLineCommand,
} from "../../../../server/src/protocol/compare-runs.ts";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { lineArgument } from "../../infrastructure/command-arguments.ts";
import { inform, registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { showRange } from "../../infrastructure/show-range.ts";
import { tabsOf } from "../../infrastructure/tabs.ts";
import { chooseRuns } from "./choose-runs.ts";
import { showReport } from "./report-panel.ts";

export interface CompareRunsFeature extends vscode.Disposable {
  /** The page of the report that was shown last, as HTML. */
  report(): string | undefined;
}

/** *Compare Runs...*, and the links of its report. */
export function activateCompareRuns(host: FeatureHost): CompareRunsFeature {
  let shown: string | undefined;

  const compare = async (argument: unknown, selection: unknown) => {
    const runs = await chooseRuns(argument, selection, host);
    const report = runs && (await requestReport(runs, host));
    if (!report) return;
    if ("problem" in report) return inform(report.problem);
    shown = await showReport(report);
  };
  const listeners = vscode.Disposable.from(
    registerCommand(host.log, Command.compareRuns, compare),
    vscode.commands.registerCommand(showLineCommand, showLine),
  );
  return { report: () => shown, dispose: () => listeners.dispose() };
}

function requestReport(params: CompareRunsParams, { server }: FeatureHost): Thenable<CompareRunsResult | LogProblem | null> {
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Comparing runs"), cancellable: true };
  return vscode.window.withProgress(options, async (_, token) => {
    try {
      return await server.request<CompareRunsResult | LogProblem | null>(compareRunsRequest, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    }
  });
}

/** Shows a line of a log where that log is shown already, and never in place of the report. */
async function showLine(argument: unknown): Promise<void> {
  const place = lineArgument(argument);
  if (!place) return;
  const start = { line: place.line, character: 0 };
  const [tab] = tabsOf(vscode.Uri.parse(place.uri));
  await showRange(place.uri, { start, end: start }, tab?.group.viewColumn ?? vscode.ViewColumn.One);
}
