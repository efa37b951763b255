import type { ReportFormat } from "../../protocol/report-requests.ts";
import { visibleJson } from "../visible-text.ts";
import { formatLog, formatSummary } from "./check-text.ts";
import { reportLog } from "./log-report.ts";
import { renderMarkdownReport } from "./markdown-report.ts";
import type { CheckReport } from "./report-types.ts";
import type { ReportedLog } from "./reported-log.ts";
import { sarifReport } from "./sarif-report.ts";
import { plainStyle } from "./text-style.ts";

/** What a report is made from. */
export interface Report {
  readonly logs: readonly ReportedLog[];
  readonly tool: CheckReport["tool"];
  readonly problems: readonly ReadProblem[];
  /** URI of the file that it will be: links are relative to it. */
  readonly uri: string;
  /** URI of the folder that paths in SARIF are relative to, with a slash at its end. */
  readonly rootUri: string;
  /** BCP 47 tag of the texts. */
  readonly language: string;
}

/** A file or folder that is missing from the report. */
export interface ReadProblem {
  readonly uri: string;
  /** A warning where the rest is whole without it. */
  readonly level: "error" | "warning";
  readonly message: string;
}

/** The report as the text of a file, LF line ends. */
export function renderReport(report: Report, format: ReportFormat): string {
  const { logs, tool } = report;
  switch (format) {
    case "markdown":
      return renderMarkdownReport(logs, report);
    case "sarif":
      return `${visibleJson(sarifReport(logs, report))}\n`;
    case "json":
      return `${visibleJson({ schema: 1, tool, logs: logs.map(reportLog) } satisfies CheckReport)}\n`;
    case "text": {
      const read = logs.map(({ analysis }) => analysis);
      return [...logs.map((log) => formatLog(log, plainStyle, "all")), formatSummary(read, plainStyle)].join("");
    }
  }
}
