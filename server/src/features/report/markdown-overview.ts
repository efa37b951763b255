import * as l10n from "@vscode/l10n";
import { escapeMarkdown } from "../markdown.ts";
import { chainHeadline } from "./chain-text.ts";
import { describeCounts } from "./check-text.ts";
import { isError, markdownVerdict } from "./markdown-log.ts";
import { filePlace, type ReportPlace } from "./markdown-place.ts";
import { tableOf } from "./markdown-table.ts";
import type { ReportedLog } from "./reported-log.ts";
import { createTally } from "./tally.ts";

/** What failed in several logs, most often first. */
const MAX_SHARED = 10;

/** The first screen of a report on several logs: how many failed, of what, and the verdict on each. */
export interface LogOverview {
  /** How many failures ended something. */
  add(log: ReportedLog): { readonly failures: number };
  /** Markdown; logs that failed first, else in the order added. */
  paragraphs(): string[];
}

export function createLogOverview(place: ReportPlace): LogOverview {
  const tally = createTally();
  const failedRows: string[][] = [];
  const otherRows: string[][] = [];
  const logsOf = new Map<string, number>();

  return {
    add(log) {
      const { analysis } = log;
      const errors = analysis.chains.filter(isError);
      tally.add(analysis);
      for (const headline of new Set(errors.map((chain) => chainHeadline(analysis, chain)))) {
        logsOf.set(headline, (logsOf.get(headline) ?? 0) + 1);
      }
      const machine = analysis.runs.findLast((run) => run.machine !== null)?.machine ?? "";
      const name = filePlace(place, log, analysis.own.name);
      const row = [name, escapeMarkdown(machine), markdownVerdict(log), String(errors.length)];
      (errors.length > 0 ? failedRows : otherRows).push(row);
      return { failures: errors.length };
    },
    paragraphs() {
      const rows = [...failedRows, ...otherRows];
      if (rows.length === 0) return [];
      const headings = [l10n.t("Log"), l10n.t("Computer"), l10n.t("Verdict"), l10n.t("Failures")];
      return [`**${describeCounts(tally.counts())}**`, ...sharedFailures(logsOf), tableOf(headings, rows)];
    },
  };
}

/** @param logsOf how many logs have a failure, by its headline */
function sharedFailures(logsOf: ReadonlyMap<string, number>): string[] {
  const shared = [...logsOf].filter(([, logs]) => logs > 1).sort(([, a], [, b]) => b - a);
  if (shared.length === 0) return [];
  const rows = shared.slice(0, MAX_SHARED).map(([headline, logs]) => [escapeMarkdown(headline), String(logs)]);
  return [tableOf([l10n.t("Failure of several logs"), l10n.t("Logs")], rows)];
}
