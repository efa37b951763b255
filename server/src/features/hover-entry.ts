import * as l10n from "@vscode/l10n";
import type { Analysis, LogEntry } from "../core/analysis.ts";
import { Severity } from "../core/formats/log-table.ts";
import { formatDuration, formatLogTime, formatReaderTime } from "./clock.ts";
import { threadLabel } from "./code-text.ts";
import { elapsedTime } from "./elapsed-time.ts";
import type { FeatureOptions } from "./feature-options.ts";
import { escapeMarkdown } from "./markdown.ts";

/** What the columns of an entry say, in words: severity, component, thread, both times, elapsed time, step, source. */
export function renderEntry(analysis: Analysis, entry: LogEntry, options: FeatureOptions): string[] {
  return [renderOrigin(entry), ...renderTimes(analysis, entry, options), ...renderStep(analysis, entry)];
}

function renderOrigin(entry: LogEntry): string {
  const severity = severityName(entry.severity);
  const parts = [`**${entry.severityInferred ? l10n.t("{0}, judged by its words", severity) : severity}**`];
  if (entry.component !== "") parts.push(l10n.t("component {0}", escapeMarkdown(entry.component)));
  if (entry.thread !== null) parts.push(l10n.t("thread {0}", threadLabel(entry.thread)));
  if (entry.context !== "") parts.push(l10n.t("context {0}", escapeMarkdown(entry.context)));
  if (entry.sourceFile !== "") parts.push(l10n.t("source {0}", escapeMarkdown(entry.sourceFile)));
  return parts.join(", ");
}

function severityName(severity: number): string {
  switch (severity) {
    case Severity.error:
      return l10n.t("Error");
    case Severity.warning:
      return l10n.t("Warning");
    case Severity.trace:
      return l10n.t("Trace");
    default:
      return l10n.t("Information");
  }
}

function renderTimes(analysis: Analysis, entry: LogEntry, { timeZone }: FeatureOptions): string[] {
  if (entry.time === null) return [];
  const logTime = formatLogTime(entry.time, entry.bias);
  const readerTime = formatReaderTime(entry.time, timeZone);
  if (logTime === null || readerTime === null) return [];
  const lines = [l10n.t("Log's clock: {0}", logTime), l10n.t("Your clock: {0}", escapeMarkdown(readerTime))];
  if (!entry.biasTrusted) lines.push(l10n.t("The log's time zone is in doubt, so your time may be hours off."));
  const elapsed = sinceStart(analysis, entry.index, entry.time);
  if (elapsed !== null) lines.push(elapsed);
  return [lines.map((line) => `- ${line}`).join("\n")];
}

/** By the run's clock: what it jumped by is left out, as in the status bar. */
function sinceStart(analysis: Analysis, index: number, time: number): string | null {
  const run = analysis.runs[analysis.placeOfEntry(index).run];
  if (run === undefined || run.start === null) return null;
  const { durationMs, doubts } = elapsedTime(analysis, run.startEntry, index);
  if (durationMs === null) {
    return time < run.start ? l10n.t("{0} before the run began, by the clock", formatDuration(time - run.start)) : null;
  }
  const elapsed = formatDuration(durationMs);
  return doubts.length === 0 ? l10n.t("{0} after the run began", elapsed) : l10n.t("About {0} after the run began", elapsed);
}

function renderStep(analysis: Analysis, { index }: LogEntry): string[] {
  const { run, step } = analysis.placeOfEntry(index);
  const place = analysis.runs[run]?.steps[step];
  return place === undefined ? [] : [l10n.t("Step: {0}.", escapeMarkdown([...place.path, place.name].join(" / ")))];
}
