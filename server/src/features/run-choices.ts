import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { TaskSequenceRun } from "../core/sequence/run-model.ts";
import type { RunChoice } from "../protocol/compare-runs.ts";
import { formatLogTime } from "./clock.ts";
import { oneLine } from "./markdown.ts";
import { runName, runStory } from "./outcome-text.ts";

/** What tells runs apart: a list has little room. */
const MINUTES = "2015-03-11 09:41".length;

/** The runs of a log, oldest first, as plain text to choose from. */
export const runChoices = (analysis: Analysis): RunChoice[] =>
  analysis.runs.map((run, i) => ({
    label: l10n.t("Run {0}: {1}", i + 1, oneLine(run.name ?? runName(run)).trim()),
    detail: [startOf(analysis, run).slice(0, MINUTES), oneLine(runStory(run))].filter((part) => part !== "").join(", "),
  }));

/** On the log's own clock; empty where the log does not hold the beginning. */
export function startOf(analysis: Analysis, { start, startEntry, timeTrusted }: TaskSequenceRun): string {
  if (start === null) return "";
  return formatLogTime(start, timeTrusted ? analysis.detailOf(startEntry).bias : null) ?? "";
}
