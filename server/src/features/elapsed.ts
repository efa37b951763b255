import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { Position } from "../core/text/offsets.ts";
import type { ElapsedResult } from "../protocol/elapsed.ts";
import { formatDuration, formatShortDuration, timeOfDay } from "./clock.ts";
import { type ElapsedTime, elapsedTime, type TimeDoubt } from "./elapsed-time.ts";

/**
 * The time from the first to the last entry on the way from one position to a later one. Null where these are one entry, or none.
 */
export function elapsedBetween(analysis: Analysis, start: Position, end: Position): Omit<ElapsedResult, "version"> | null {
  const first = entryAt(analysis, start, "first");
  const last = entryAt(analysis, end, "last");
  if (last <= first) return null;
  const entries = last - first + 1;
  const elapsed = elapsedTime(analysis, first, last);
  const count = l10n.t("{0} entries", entries);
  return {
    entries,
    text: `${count} · ${shortText(analysis, elapsed, first, last)}`,
    detail: [
      l10n.t("{0}, from {1} to {2}.", count, placeOf(analysis, first), placeOf(analysis, last)),
      timeSentence(analysis, elapsed, first, last),
      ...elapsed.doubts.map(doubtSentence),
    ].join(" "),
  };
}

/** The entry at a position, else one on its line, else the next or the last one beside it. */
function entryAt(analysis: Analysis, position: Position, which: "first" | "last"): number {
  const at = analysis.entryAtPosition(position);
  if (at >= 0) return at;
  const { first, end } = analysis.entriesOnLines(position.line, position.line);
  return which === "first" ? first : end - 1;
}

function shortText(analysis: Analysis, { durationMs, doubts }: ElapsedTime, first: number, last: number): string {
  if (durationMs === null) return hasTimes(analysis, first, last) ? l10n.t("time unknown") : l10n.t("without a time");
  return doubts.length === 0 ? formatShortDuration(durationMs, true) : `≈ ${formatShortDuration(durationMs, false)}`;
}

function timeSentence(analysis: Analysis, { durationMs, doubts }: ElapsedTime, first: number, last: number): string {
  if (durationMs !== null) {
    const span = formatDuration(durationMs);
    return doubts.length === 0 ? l10n.t("{0} passed.", span) : l10n.t("About {0} passed.", span);
  }
  return hasTimes(analysis, first, last)
    ? l10n.t("The last one was written before the first one, by the clock: what passed is unknown.")
    : l10n.t("An entry at one end has no time: what passed is unknown.");
}

function doubtSentence(doubt: TimeDoubt): string {
  switch (doubt) {
    case "clockJump":
      return l10n.t("The log's clock jumped in between; what it jumped by is left out.");
    case "restart":
      return l10n.t("The computer restarted in between, and its clock may have been set meanwhile.");
    case "otherRun":
      return l10n.t("Not all of it lies within one run, and outside of a run nothing tells how the clock was set.");
    case "offset":
      return l10n.t("The entries were written with different offsets from UTC; the shorter time is taken.");
  }
}

function placeOf(analysis: Analysis, entry: number): string {
  const line = analysis.rangeOfEntry(entry).start.line + 1;
  const time = timeOfDay(analysis.detailOf(entry).timeText);
  return time === "" ? l10n.t("line {0}", line) : l10n.t("line {0} ({1})", line, time);
}

const hasTimes = ({ entries: { time } }: Analysis, ...entries: number[]): boolean =>
  entries.every((entry) => !Number.isNaN(time[entry] ?? Number.NaN));
