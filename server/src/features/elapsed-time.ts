import type { Analysis } from "../core/analysis.ts";
import type { ClockJump } from "../core/sequence/run-model.ts";

/**
 * Why the time between two entries is no more than an estimate: the log's clock jumped in between, the computer restarted, the
 * entries belong to different runs (nothing watches the clock between these), or they were written with different offsets
 * though the computer kept its zone.
 */
export type TimeDoubt = "clockJump" | "restart" | "otherRun" | "offset";

export interface ElapsedTime {
  /** Never negative; null where an entry has no time, or its clock says that the later one came first. */
  readonly durationMs: number | null;
  readonly doubts: readonly TimeDoubt[];
}

/** Processes that write side by side may be out of order by this much. */
const TOLERANCE_MS = 2000;
const MINUTE_MS = 60_000;

/** The time that passed from one entry of the log to a later one, as far as clocks tell: without what the clock jumped by. */
export function elapsedTime(analysis: Analysis, first: number, last: number): ElapsedTime {
  const { time } = analysis.entries;
  const told = (time[last] ?? Number.NaN) - (time[first] ?? Number.NaN);
  if (Number.isNaN(told)) return { durationMs: null, doubts: [] };
  const isBetween = (entry: number): boolean => first < entry && entry <= last;
  const jumps = analysis.runs.flatMap(({ clockJumps }) => clockJumps.filter(({ entry }) => isBetween(entry)));
  const passed = told - sum(jumps, ({ byMs }) => byMs);
  const foreignMs = (biasBetween(analysis, first, last) - sum(jumps, biasOfJump)) * MINUTE_MS;
  const restarted = analysis.runs.some(({ boots }) => boots.some(({ startEntry }, i) => i > 0 && isBetween(startEntry)));
  const doubts: TimeDoubt[] = [];
  if (jumps.some(({ byMs }) => byMs !== 0)) doubts.push("clockJump");
  if (restarted) doubts.push("restart");
  if (runOfEntry(analysis, first) !== runOfEntry(analysis, last)) doubts.push("otherRun");
  if (foreignMs !== 0) doubts.push("offset");
  return { durationMs: shortest(foreignMs === 0 ? [passed] : [passed, passed - foreignMs]), doubts };
}

/** Index of the run that an entry belongs to, or -1. */
export const runOfEntry = ({ runs }: Analysis, entry: number): number =>
  runs.findLastIndex(({ startEntry, endEntry }) => startEntry <= entry && entry <= endEntry);

/** How many minutes the written offset changed by. */
function biasBetween({ detailOf }: Analysis, first: number, last: number): number {
  const [before, after] = [detailOf(first).bias, detailOf(last).bias];
  return before === null || after === null ? 0 : after - before;
}

function biasOfJump({ biasBefore, biasAfter }: ClockJump): number {
  return biasBefore === null || biasAfter === null ? 0 : biasAfter - biasBefore;
}

/** Where UTC and the wall clock tell different times, one of them was set meanwhile, and the shorter time is true. */
function shortest(times: readonly number[]): number | null {
  const possible = times.filter((ms) => ms >= -TOLERANCE_MS);
  return possible.length === 0 ? null : Math.max(0, Math.min(...possible));
}

const sum = (jumps: readonly ClockJump[], amount: (jump: ClockJump) => number): number =>
  jumps.reduce((total, jump) => total + amount(jump), 0);
