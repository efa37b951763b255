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
import { inform, registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { messageOf } from "../../infrastructure/logging.ts";
import type { RequestProgress } from "../../infrastructure/server-connection.ts";
import { pickFormat, pickTarget } from "./choose.ts";
import { chooseFolder, chooseLogs, type ReportSources } from "./sources.ts";

/** *Save Report...* and *Save Report on Folder...*: what the command line reports of logs, each with the other files that it is made of. */
export function activateSaveReport(host: FeatureHost): vscode.Disposable {
  const save = async (sources: ReportSources | undefined, argument: unknown): Promise<void> => {
    const format = sources && (formatOf(argument) ?? (await pickFormat()));
    const target = sources && format && (targetOf(argument) ?? (await pickTarget(sources, format)));
    if (!sources || !format || !target) return;
    const uris = sources.uris.map(String);
    const report = await requestReport({ uris, format, targetUri: target.toString() }, host);
    if (!report) return;
    if ("problem" in report) return inform(report.problem);
    await write(target, report.text);
    await vscode.commands.executeCommand("vscode.open", target);
  };
  return vscode.Disposable.from(
    registerCommand(host.log, Command.saveReport, async (argument, selection) =>
      save(await chooseLogs(argument, selection, host), argument),
    ),
    registerCommand(host.log, Command.saveFolderReport, async (argument, selection) =>
      save(await chooseFolder(argument, selection), argument),
    ),
  );
}

/** `{ uris, format, target }`: what is given is not asked for. */
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
  return vscode.window.withProgress(options, async (shown, token) => {
    let reached = 0;
    const follow = ({ message, percentage = reached }: RequestProgress) => {
      shown.report({ ...(message !== undefined && { message }), increment: percentage - reached });
      reached = percentage;
    };
    try {
      return await server.request<ReportResult | LogProblem | null>(reportRequest, params, token, follow);
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
