import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { ClockJump, Gap, TaskSequenceRun } from "../core/sequence/run-model.ts";
import { formatDuration, formatOffset } from "./clock.ts";
import { runOfEntry } from "./elapsed-time.ts";
import { pauseBefore } from "./pause.ts";

/**
 * What breaks a run off between an entry and the one before it, in a few words each: a restart, missing entries, a jump of the
 * clock, a long time without an entry.
 */
export function breaksBefore(analysis: Analysis, entry: number): string[] {
  const run = analysis.runs[runOfEntry(analysis, entry)];
  if (run === undefined) return [];
  return [
    ...(beginsBoot(run, entry) ? [l10n.t("restart")] : []),
    ...run.gaps.filter((gap) => gap.entry === entry).map(gapText),
    ...run.clockJumps.filter((jump) => jump.entry === entry).map(jumpText),
    ...pauseText(analysis, run, entry),
  ];
}

/** Whether the computer started anew with an entry; not for the first boot of a run. */
const beginsBoot = ({ boots }: TaskSequenceRun, entry: number): boolean =>
  boots.some(({ startEntry }, i) => i > 0 && startEntry === entry);

export function gapText({ fromPointer, toPointer }: Gap): string {
  if (fromPointer === null || toPointer === null) return l10n.t("entries are missing");
  return l10n.t("entries are missing between instructions {0} and {1}", fromPointer, toPointer);
}

/** The columns show the wall clock: what a change of the zone did to UTC is nobody's question here. */
export function jumpText({ kind, byMs, biasBefore, biasAfter }: ClockJump): string {
  if (kind !== "zoneChange" || biasBefore === null || biasAfter === null)
    return l10n.t("clock set back by about {0}", formatDuration(byMs));
  return l10n.t("time zone changed from {0} to {1}", formatOffset(-biasBefore), formatOffset(-biasAfter));
}

function pauseText(analysis: Analysis, run: TaskSequenceRun, entry: number): string[] {
  const pause = pauseBefore(analysis, run, entry);
  if (pause?.durationMs == null) return [];
  const span = formatDuration(pause.durationMs);
  const isExact = pause.doubts.length === 0;
  return [isExact ? l10n.t("{0} without an entry", span) : l10n.t("about {0} without an entry", span)];
}
