import { reportChain } from "./chain-report.ts";
import { reportMentions } from "./mention-report.ts";
import type { LogReport } from "./report-types.ts";
import type { ReportedLog } from "./reported-log.ts";
import { reportRuns } from "./run-report.ts";

/** One log as `check --format json` prints it. */
export function reportLog(log: ReportedLog): LogReport {
  const { analysis, bytes, names } = log;
  return {
    files: analysis.files.map(({ name, encoding, first, end }) => {
      return { path: names.shown(name), bytes: bytes.get(name) ?? 0, encoding, entries: end - first };
    }),
    format: analysis.format,
    runs: reportRuns(log),
    chains: analysis.chains.map((chain) => reportChain(log, chain)),
    mentions: reportMentions(log),
  };
}
