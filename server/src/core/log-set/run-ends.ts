import type { Analysis } from "../analysis.ts";
import type { TaskSequenceRun } from "../sequence/run-model.ts";

/** What the files of one folder tell of the run at their two ends: enough to say which folder goes on with which. */
export interface RunEnds {
  /** First and last instruction that they tell of, or null. */
  readonly firstPointer: number | null;
  readonly lastPointer: number | null;
  /** Whether the engine gave its verdict on the last run. */
  readonly ended: boolean;
  readonly packageId: string | null;
  readonly machine: string | null;
  /** UTC milliseconds of the first and the last entry that have one, or NaN. */
  readonly firstTime: number;
  readonly lastTime: number;
}

/** Entries `[from, to)` of a file. */
export interface EntryRange {
  readonly from: number;
  readonly to: number;
}

interface FileShare extends EntryRange {
  readonly analysis: Analysis;
}

/** @param files of one folder, oldest first */
export function runEnds(files: readonly FileShare[]): RunEnds {
  const runs = files.flatMap((file) => file.analysis.runs.flatMap((run) => shareOf(run, file)));
  const times = files.flatMap(({ analysis, from, to }) => timesAtEnds(analysis.entries.time.subarray(from, to)));
  const last = runs.at(-1);
  return {
    firstPointer: runs[0]?.pointers[0] ?? null,
    lastPointer: last?.pointers.at(-1) ?? null,
    ended: last?.ended === true,
    packageId: runs.findLast(({ run }) => run.packageId !== null)?.run.packageId ?? null,
    machine: runs.findLast(({ run }) => run.machine !== null)?.run.machine ?? null,
    firstTime: times[0] ?? Number.NaN,
    lastTime: times.at(-1) ?? Number.NaN,
  };
}

/** What is told of a run within some entries of its file. */
function shareOf(run: TaskSequenceRun, { from, to }: EntryRange) {
  if (run.endEntry < from || run.startEntry >= to) return [];
  const isInside = (entry: number): boolean => from <= entry && entry < to;
  const pointers = run.steps.flatMap(({ pointer, startEntry }) => (pointer !== null && isInside(startEntry) ? [pointer] : []));
  const ended = (run.outcome === "succeeded" || run.outcome === "failed") && isInside(run.endEntry);
  return [{ run, pointers, ended }];
}

function timesAtEnds(times: Float64Array): number[] {
  const told = times.filter((time) => !Number.isNaN(time));
  return [...told.subarray(0, 1), ...told.subarray(-1)];
}

/** How sure it is that one log goes on with another: by what both say of the run, or by nothing but their clocks. */
export type Continuation = "run" | "clock";

/** Whether what ends with `before` may go on with `after`; null for another run or another computer. */
export function continuation(before: RunEnds, after: RunEnds): Continuation | null {
  if (before.ended || differ(before.packageId, after.packageId) || areDifferentComputers(before.machine, after.machine))
    return null;
  if (before.lastPointer !== null && after.firstPointer !== null) {
    return after.firstPointer > 0 && after.firstPointer >= before.lastPointer ? "run" : null;
  }
  const isSameRun = before.packageId !== null && before.packageId === after.packageId;
  return isSameRun && before.lastTime <= after.firstTime ? "clock" : null;
}

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** Windows PE gives itself a name until the computer has its own. */
const areDifferentComputers = (a: string | null, b: string | null): boolean =>
  differ(a, b) && ![a, b].some((name) => /^minint-/i.test(name ?? ""));
