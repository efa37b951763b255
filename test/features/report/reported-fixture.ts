import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createEngine } from "../../../server/src/core/engine.ts";
import { createReport } from "../../../server/src/features/report/report-document.ts";
import type { ReadProblem, ReportOptions } from "../../../server/src/features/report/report-writer.ts";
import type { ReportedLog } from "../../../server/src/features/report/reported-log.ts";
import { assetDirectory } from "../../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../../server/src/host/code-table.ts";
import { uriOfPath } from "../../../server/src/host/file-uri.ts";
import { loadBuiltInPacks } from "../../../server/src/host/packs.ts";
import type { ReportFormat } from "../../../server/src/protocol/report-requests.ts";
import { fixturesDirectory, isLog } from "../../core/analyse-fixture.ts";

const engine = createEngine({ codes: await loadCodeTable(assetDirectory), packs: await loadBuiltInPacks(assetDirectory) });

/** The folder that the logs below lie in. */
const root = "/logs";

/** A log of some files, oldest first, named by their paths from the root, or absolute. */
export function reportedLog(files: Readonly<Record<string, string | Uint8Array>>, present?: ReportedLog["present"]): ReportedLog {
  const parts = Object.entries(files).map(([name, content]) => {
    return { name, analysis: typeof content === "string" ? engine.analyzeText(content) : engine.analyze(content) };
  });
  return {
    analysis: engine.join(parts, parts.length - 1),
    names: { shown: (name) => name, uriOf: (name) => uriOfPath(path.posix.resolve(root, name)) },
    bytes: new Map(Object.entries(files).map(([name, content]) => [name, content.length])),
    notes: [],
    ...(present && { present }),
  };
}

/** What a report is made from. */
export interface Report extends ReportOptions {
  readonly logs: readonly ReportedLog[];
  readonly problems: readonly ReadProblem[];
}

/** The report, with all logs at hand. */
export function renderReport(report: Report, format: ReportFormat): string {
  const writer = createReport(format, report);
  return [...report.logs.map((log) => writer.add(log)), writer.finish(report.problems)].join("");
}

export const reportOn = (...logs: ReportedLog[]): Report => ({
  logs,
  tool: { name: "smsts-lens", version: "1.2.3" },
  problems: [],
  uri: `file://${root}/report`,
  rootUri: `file://${root}/`,
  language: "en",
});

/** Each log of the fixtures that lies in a folder of its own, by its path from there. */
export const fixtureLogs: readonly string[] = readdirSync(fixturesDirectory, { recursive: true })
  .map((file) => String(file).replaceAll("\\", "/"))
  .filter(isLog)
  .sort();

export const reportedFixture = (file: string): ReportedLog =>
  reportedLog({ [file]: readFileSync(path.join(fixturesDirectory, file)) });

/** A record of the client's logs. @param type 1 information, 2 warning, 3 error */
export const record = (message: string, type = 1, component = "TSManager"): string =>
  `<![LOG[${message}]LOG]!><time="08:00:00.000+000" date="05-05-2024" component="${component}" context="" type="${type}" thread="12" file="a.cpp:1">`;

/** A run that fails in one step. */
export const failedRun = (step: string, error: string): string =>
  [
    record("Starting Task Sequence Engine . . . "),
    record(`Start executing an instruction. Instruction name: ${step}. Instruction pointer: 0`),
    record(error, 3),
    record(`Failed to run the action: ${step}. Error -2147024784`, 3),
    record("Task Sequence Engine failed! Code: enExecutionFail", 3),
  ].join("\r\n");
