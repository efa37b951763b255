import type { Analysis } from "../core/analysis.ts";
import type { TaskSequenceRun } from "../core/sequence/run-model.ts";
import { type ElapsedTime, elapsedTime } from "./elapsed-time.ts";

/**
 * From here on, time without an entry is worth a mark: an engine at work writes several entries a second, a program that installs
 * something may be silent for longer.
 */
const PAUSE_MS = 60_000;
/** Entries before and behind that are looked at: processes that write side by side may be out of order. */
const NEIGHBOURS = 16;

/**
 * How long the log was silent before an entry of a run, on every thread; null where that was not for long.
 * Looks at the entries around it and no others.
 */
export function pauseBefore(analysis: Analysis, run: TaskSequenceRun, entry: number): ElapsedTime | null {
  const { time } = analysis.entries;
  if (entry <= run.startEntry || entry > run.endEntry || Number.isNaN(time[entry] ?? Number.NaN)) return null;
  const { from, to } = neighbourhood(run, entry);
  let latest = -1;
  for (let before = from; before < entry; before++) if (latest < 0 || isLater(time, before, latest)) latest = before;
  let earliest = entry;
  for (let behind = entry + 1; behind < to; behind++) if (isLater(time, earliest, behind)) earliest = behind;
  if (latest < 0) return null;
  const jumped = run.clockJumps.some((jump) => jump.entry === entry);
  if (!jumped && (time[earliest] ?? 0) - (time[latest] ?? 0) < PAUSE_MS) return null;
  const pause = elapsedTime(analysis, latest, earliest);
  return (pause.durationMs ?? 0) >= PAUSE_MS ? pause : null;
}

/** Entries `[from, to)` around one, on both sides of it no further than a jump of the clock: times there are not comparable. */
function neighbourhood({ startEntry, endEntry, clockJumps }: TaskSequenceRun, entry: number): { from: number; to: number } {
  let from = Math.max(startEntry, entry - NEIGHBOURS);
  let to = Math.min(endEntry + 1, entry + NEIGHBOURS);
  for (const jump of clockJumps) {
    if (jump.entry < entry) from = Math.max(from, jump.entry);
    if (jump.entry > entry) to = Math.min(to, jump.entry);
  }
  return { from, to };
}

/** Whether the time of `a` is beyond that of `b`, or `b` has none. */
function isLater(time: LogTimes, a: number, b: number): boolean {
  const [timeA, timeB] = [time[a] ?? Number.NaN, time[b] ?? Number.NaN];
  return timeA > timeB || (Number.isNaN(timeB) && !Number.isNaN(timeA));
}

type LogTimes = Analysis["entries"]["time"];
