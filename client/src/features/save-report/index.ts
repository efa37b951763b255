import * as vscode from "vscode";
import type { LogProblem } from "../../../../server/src/protocol/compare-runs.ts";
import {
  type ReportFormat,
  type ReportParams,
  type ReportResult,
  reportFormats,
  reportRequest,
} from "../../../../server/src/protocol/report-requests.ts";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { chainOfCommand } from "../../infrastructure/active-log.ts";
import { inform, registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { messageOf } from "../../infrastructure/logging.ts";
import { pickFormat, pickTarget } from "./choose.ts";

/** *Save Report...*: what the command line reports of a log, with the other files that it is made of. */
export function activateSaveReport(host: FeatureHost): vscode.Disposable {
  return registerCommand(host.log, Command.saveReport, async (argument) => {
    const log = logOf(argument, host);
    const format = log && (formatOf(argument) ?? (await pickFormat()));
    const target = log && format && (targetOf(argument) ?? (await pickTarget(log, format)));
    if (!log || !format || !target) return;
    const report = await requestReport({ uri: log.toString(), format, targetUri: target.toString() }, host);
    if (!report) return;
    if ("problem" in report) return inform(report.problem);
    await write(target, report.text);
    await vscode.commands.executeCommand("vscode.open", target);
  });
}

/** A menu passes the log's `Uri`. Undefined after telling that no log is open. */
function logOf(argument: unknown, { activeLog }: FeatureHost): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const found = chainOfCommand(argument, activeLog);
  return found ? vscode.Uri.parse(found.uri) : undefined;
}

/** `{ uri, format, target }`: what is given is not asked for. */
function formatOf(argument: unknown): ReportFormat | undefined {
  const { format } = (argument ?? {}) as { format?: unknown };
  return reportFormats.find((known) => known === format);
}

function targetOf(argument: unknown): vscode.Uri | undefined {
  const { target } = (argument ?? {}) as { target?: unknown };
  return typeof target === "string" ? vscode.Uri.parse(target) : undefined;
}

function requestReport(params: ReportParams, { server }: FeatureHost): Thenable<ReportResult | LogProblem | null> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t("Writing the report"),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    try {
      return await server.request<ReportResult | LogProblem | null>(reportRequest, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    }
  });
}

async function write(target: vscode.Uri, text: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    const name = vscode.workspace.asRelativePath(target);
    const reason = messageOf(error);
    throw new Error(vscode.l10n.t("{0} could not be written: {1}. Save the report in another folder.", name, reason), {
      cause: error,
    });
  }
}
