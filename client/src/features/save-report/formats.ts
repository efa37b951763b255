import type { ReportFormat } from "../../../../server/src/protocol/report-requests.ts";

/** Ending of the file of each format. */
export const extensions: Readonly<Record<ReportFormat, string>> = { markdown: "md", sarif: "sarif", json: "json", text: "txt" };

/** After a log or folder: `smsts.log` gives `smsts.report.md`, which nobody takes for a log. */
export function reportName(name: string, format: ReportFormat): string {
  const stem = name.replace(/\.(?:lo[g_]|txt)$/i, "") || name;
  return `${stem}.report.${extensions[format]}`;
}
