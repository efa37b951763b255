import type { CancellationToken } from "vscode-languageserver";
import type { Analysis } from "../core/analysis.ts";
import { fileLabel } from "../features/log-file.ts";
import { describeLogAsTarget } from "../features/log-problem.ts";
import { commonFolder } from "../features/report/common-folder.ts";
import { renderReport } from "../features/report/report-document.ts";
import type { ReportedLog } from "../features/report/reported-log.ts";
import { pathOfUri } from "../host/file-uri.ts";
import { installedVersion } from "../host/installed-version.ts";
import type { LogProblem } from "../protocol/compare-runs.ts";
import { type ReportFormat, type ReportResult, reportFormats, reportRequest } from "../protocol/report-requests.ts";
import { logAt } from "./log-lookup.ts";
import { presentLogsOf } from "./next-logs.ts";
import type { Session } from "./session.ts";

export const reportRequests = [[reportRequest, report]] as const;

async function report(
  session: Session,
  { uri, format, targetUri }: Record<string, unknown>,
  token: CancellationToken,
): Promise<ReportResult | LogProblem | null> {
  if (typeof uri !== "string" || !isFormat(format)) return null;
  const analysis = await logAt(session, uri, token);
  if ("problem" in analysis) return analysis;
  const files = analysis.files.map(({ name }) => name || uri);
  const target = typeof targetUri === "string" ? targetUri : uri;
  if (typeof targetUri === "string" && files.some((file) => isSameFile(file, targetUri))) {
    return { problem: describeLogAsTarget(targetUri) };
  }
  const folder = session.folderOf(uri);
  const isWithin = folder !== null && files.every((file) => file.startsWith(`${folder}/`));
  const log = await reportedLog(session, uri, analysis);
  const text = renderReport(
    {
      logs: [log],
      tool: { name: "smsts-lens", version: installedVersion() },
      problems: [],
      uri: target,
      rootUri: isWithin ? `${folder}/` : commonFolder(files),
      language: session.profile.translation?.language ?? "en",
    },
    format,
  );
  return { text };
}

/** Also where the disk does not heed the case, and where URIs are written in another way. */
function isSameFile(uri: string, other: string): boolean {
  const [one, two] = [uri, other].map((each) => (pathOfUri(each) ?? each).toLowerCase());
  return one === two;
}

const isFormat = (format: unknown): format is ReportFormat => reportFormats.some((known) => known === format);

/** Files are named as seen from the log: no report tells of folders above them. */
async function reportedLog(session: Session, uri: string, analysis: Analysis): Promise<ReportedLog> {
  const bytes = await Promise.all(
    analysis.files.map(async ({ name, byteLength }) => [name, await sizeOf(session, name || uri, byteLength)] as const),
  );
  return {
    analysis,
    names: { shown: (name) => fileLabel(uri, name || uri), uriOf: (name) => name || uri },
    bytes: new Map(bytes),
    notes: [],
    present: await presentLogsOf(session, uri, analysis, analysis.chains),
  };
}

/** On disk; of what is on none, that of its text. */
async function sizeOf({ host }: Session, uri: string, byteLength: number): Promise<number> {
  const path = pathOfUri(uri);
  return (path === null ? null : await host.files.stat(path))?.size ?? byteLength;
}
