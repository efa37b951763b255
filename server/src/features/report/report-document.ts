import type { ReportFormat } from "../../protocol/report-requests.ts";
import { visibleJson } from "../visible-text.ts";
import { formatLog, formatProblems, formatSummary } from "./check-text.ts";
import { reportLog } from "./log-report.ts";
import { createMarkdownReport } from "./markdown-report.ts";
import type { CheckReport } from "./report-types.ts";
import type { ReportOptions, ReportWriter } from "./report-writer.ts";
import { createSarifReport } from "./sarif-report.ts";
import { createTally } from "./tally.ts";
import { plainStyle } from "./text-style.ts";

/** The report that is to be the text of a file. */
export function createReport(format: ReportFormat, options: ReportOptions): ReportWriter {
  switch (format) {
    case "markdown":
      return createMarkdownReport(options);
    case "sarif":
      return createSarifReport(options);
    case "json":
      return createJsonReport(options);
    case "text":
      return createTextReport();
  }
}

/** As one call of `JSON.stringify` would write it; all logs of a folder may be more than one string can hold. */
function createJsonReport({ tool }: ReportOptions): ReportWriter {
  const opening = `${visibleJson({ schema: 1, tool }).replace(/\n\}$/, "")},\n  "logs": [`;
  let count = 0;
  return {
    add: (log) => `${count++ === 0 ? opening : ","}\n    ${indented(visibleJson(reportLog(log)), 4)}`,
    finish(problems) {
      const told: CheckReport["problems"] = problems.map(({ name, level, message }) => ({ path: name, level, message }));
      const logs = count === 0 ? `${opening}]` : "\n  ]";
      return `${logs},\n  "problems": ${indented(visibleJson(told), 2)}\n}\n`;
    },
  };
}

const indented = (json: string, blanks: number): string => json.replaceAll("\n", `\n${" ".repeat(blanks)}`);

function createTextReport(): ReportWriter {
  const tally = createTally();
  return {
    add(log) {
      tally.add(log.analysis);
      return formatLog(log, plainStyle, "all");
    },
    finish: (problems) => `${formatProblems(problems)}${formatSummary(tally.counts(), plainStyle)}`,
  };
}
