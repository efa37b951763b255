import * as l10n from "@vscode/l10n";
import { bulletList } from "../article.ts";
import { escapeMarkdown } from "../markdown.ts";
import { logParagraphs, markdownLogName } from "./markdown-log.ts";
import { createLogOverview } from "./markdown-overview.ts";
import type { ReportPlace } from "./markdown-place.ts";
import type { ReadProblem, ReportWriter } from "./report-writer.ts";
import type { ReportedLog } from "./reported-log.ts";

/** Logs told in full, of those that failed and of the others: all of them are in the table. */
const SHOWN_LOGS = 100;

/** Logs as a Markdown document for a ticket. What comes from the logs is escaped. */
export function createMarkdownReport(place: ReportPlace): ReportWriter {
  const overview = createLogOverview(place);
  const failed: string[] = [];
  const noticed: string[] = [];
  let untold = 0;
  // Whether it is the only one shows with the next.
  let first: ReportedLog | null = null;
  let count = 0;

  /** One of several. */
  const tell = (log: ReportedLog): void => {
    const { failures } = overview.add(log);
    if (log.analysis.chains.length === 0) return;
    const sections = failures > 0 ? failed : noticed;
    if (sections.length >= SHOWN_LOGS) untold++;
    else sections.push([`## ${markdownLogName(log)}`, ...logParagraphs(place, log, 3)].join("\n\n"));
  };

  return {
    add(log) {
      count++;
      if (count === 1) first = log;
      else {
        if (first !== null) tell(first);
        first = null;
        tell(log);
      }
      // The table of all of them comes first.
      return "";
    },
    finish(problems) {
      const paragraphs =
        first === null
          ? [`# ${l10n.t("Report on {0} logs", count)}`, ...overview.paragraphs(), ...unread(problems), ...failed, ...noticed]
          : [`# ${l10n.t("Report on {0}", markdownLogName(first))}`, ...logParagraphs(place, first, 2), ...unread(problems)];
      return `${[...paragraphs, ...more(untold)].join("\n\n")}\n`;
    },
  };
}

const unread = (problems: readonly ReadProblem[]): string[] =>
  problems.length === 0 ? [] : [`## ${l10n.t("Not read")}`, bulletList(problems.map(({ message }) => escapeMarkdown(message)))];

const more = (untold: number): string[] => {
  if (untold === 0) return [];
  return [untold === 1 ? l10n.t("1 log more; the JSON tells it.") : l10n.t("{0} logs more; the JSON tells them all.", untold)];
};
