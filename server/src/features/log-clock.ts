import type { Analysis } from "../core/analysis.ts";
import type { TaskSequenceRun } from "../core/sequence/run-model.ts";
import { formatLogTime } from "./clock.ts";

const MINUTE = 60_000;

/**
 * When an entry of a run was written, as the log's clock showed it: `2015-03-11 09:41:06.667 UTC-05:00`; an offset that is not to be
 * believed is not told. Null for an entry without a time.
 */
export function writtenTime(analysis: Analysis, { timeTrusted }: TaskSequenceRun, entry: number): string | null {
  const time = analysis.entries.time[entry] ?? Number.NaN;
  if (Number.isNaN(time)) return null;
  const { bias } = analysis.detailOf(entry);
  return timeTrusted ? formatLogTime(time, bias) : formatLogTime(time - (bias ?? 0) * MINUTE, null);
}
