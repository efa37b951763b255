import * as l10n from "@vscode/l10n";
import type { CancellationToken, WorkDoneProgressParams } from "vscode-languageserver";
import { fileNameOf } from "../features/log-file.ts";
import { describeFolderWithoutLogs, describeLogAsTarget } from "../features/log-problem.ts";
import { createReport } from "../features/report/report-document.ts";
import type { ReadProblem, ReportWriter } from "../features/report/report-writer.ts";
import { installedVersion } from "../host/installed-version.ts";
import type { LogProblem } from "../protocol/compare-runs.ts";
import { type ReportParams, type ReportResult, reportFormats, reportRequest } from "../protocol/report-requests.ts";
import { untilCancelled } from "./log-lookup.ts";
import { presentLogsOf } from "./next-logs.ts";
import { createLogReader, type FoundLog, isFolder, type LogReaderHost } from "./report-logs.ts";
import { namesFromFolder, namesFromLog, type ReportNames } from "./report-names.ts";
import type { Session } from "./session.ts";

export const reportRequests = [[reportRequest, answer]] as const;

async function answer(
  session: Session,
  params: Record<string, unknown>,
  token: CancellationToken,
): Promise<ReportResult | LogProblem | null> {
  if (!isReport(params)) return null;
  const work = session.connection.window.attachWorkDoneProgress(params.workDoneToken);
  work.begin("", 0, "", true);
  const progress = async (file: number, total: number): Promise<void> => {
    work.report(Math.floor((100 * (file - 1)) / total), l10n.t("{0} of {1} files", file, total));
    await session.host.pause();
  };
  try {
    return await untilCancelled(token, (signal) => report({ session, signal, progress }, params));
  } finally {
    work.done();
  }
}

function isReport(params: Record<string, unknown>): params is ReportParams & WorkDoneProgressParams & Record<string, unknown> {
  const { uris, format } = params;
  const hasUris = Array.isArray(uris) && uris.length > 0 && uris.every((uri) => typeof uri === "string");
  return hasUris && reportFormats.some((known) => known === format);
}

async function report(
  reading: Pick<LogReaderHost, "session" | "signal" | "progress">,
  { uris, format, targetUri }: ReportParams,
): Promise<ReportResult | LogProblem> {
  const { session } = reading;
  const problems: Omit<ReadProblem, "name">[] = [];
  const reader = createLogReader({ ...reading, complain: (uri, level, message) => problems.push({ uri, level, message }) });
  const [only = ""] = uris;
  const isOneLog = uris.length === 1 && !(await isFolder(session, only));
  const folders = await Promise.all(
    uris.map(async (uri) => ((await isFolder(session, uri)) ? `${uri.replace(/\/$/, "")}/` : uri)),
  );
  let naming: ReportNames | undefined;
  let writer: ReportWriter | undefined;
  const parts: string[] = [];

  for await (const log of reader.logs(uris)) {
    naming ??= isOneLog ? namesFromLog(session, only, filesOf(log)) : namesFromFolder(session, folders);
    writer ??= createReport(format, {
      tool: { name: "smsts-lens", version: installedVersion() },
      uri: typeof targetUri === "string" ? targetUri : isOneLog ? only : `${naming.rootUri}report`,
      rootUri: naming.rootUri,
      language: session.profile.translation?.language ?? "en",
    });
    const present = await presentLogsOf(session, log.uri, log.analysis, log.analysis.chains);
    parts.push(writer.add({ ...log, names: naming.of(log.uri), present }));
  }
  if (writer === undefined || naming === undefined) {
    return { problem: problems[0]?.message ?? describeFolderWithoutLogs(fileNameOf(only.replace(/\/$/, ""))) };
  }
  if (typeof targetUri === "string" && reader.hasRead(targetUri)) return { problem: describeLogAsTarget(targetUri) };
  const { shown } = naming;
  parts.push(writer.finish(problems.map((problem) => ({ ...problem, name: shown(problem.uri) }))));
  return { text: parts.join("") };
}

const filesOf = ({ analysis, uri }: FoundLog): string[] => analysis.files.map(({ name }) => name || uri);
