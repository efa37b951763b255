import type { ReportFormat } from "../../../../server/src/protocol/report-requests.ts";

/** Ending of the file of each format. */
export const extensions: Readonly<Record<ReportFormat, string>> = { markdown: "md", sarif: "sarif", json: "json", text: "txt" };

/** A name beside a log: `smsts.log` gives `smsts.report.md`, which nobody takes for a log. */
export function reportName(logName: string, format: ReportFormat): string {
  const stem = logName.replace(/\.[^.]*$/, "") || logName;
  return `${stem}.report.${extensions[format]}`;
}
