import type { EntryReader } from "../entry-reader.ts";
import { countBelow } from "./ascending.ts";
import { clockCheckpoints } from "./clock-checkpoints.ts";
import type { RunDraft } from "./run-draft.ts";
import type { ClockJump, ClockJumpKind } from "./run-model.ts";

/** A span of time as a run's clock measures it. */
export interface TimeSpan {
  /** Never negative; null where the log does not tell. */
  readonly durationMs: number | null;
  /** The clock jumped inside. */
  readonly durationEstimated: boolean;
}

/** The clock of a run: the places where it jumped, and time that survives them. */
export interface RunClock {
  readonly jumps: readonly ClockJump[];
  /** Time from one entry to another; -1 for an entry that the log does not hold. */
  between(startEntry: number, endEntry: number): TimeSpan;
}

/** Processes that write side by side may be out of order by this much. */
const TOLERANCE_MS = 2000;
/** UTC that ran on this far over a change of the zone is believed; the computer rarely stands still for longer. */
const BELIEVED_MS = 3_600_000;
const MINUTE_MS = 60_000;

const UNKNOWN: TimeSpan = { durationMs: null, durationEstimated: false };

/** Looks for jumps between the entries of the engine: scripts often write another offset than their computer's. */
export function createRunClock(reader: EntryReader, run: RunDraft, endEntry: number): RunClock {
  const jumps = findJumps(reader, run, endEntry);
  /** What the jumps before each add up to. */
  const sums = [0];
  for (const { byMs } of jumps) sums.push((sums.at(-1) ?? 0) + byMs);
  const entries = jumps.map(({ entry }) => entry);
  return {
    jumps,
    between(startEntry, end) {
      if (startEntry < 0 || end < startEntry) return UNKNOWN;
      const told = (reader.table.time[end] ?? Number.NaN) - (reader.table.time[startEntry] ?? Number.NaN);
      if (Number.isNaN(told)) return UNKNOWN;
      const [first, last] = [countBelow(entries, startEntry + 1), countBelow(entries, end + 1)];
      const passed = told - ((sums[last] ?? 0) - (sums[first] ?? 0));
      if (passed < -TOLERANCE_MS) return UNKNOWN;
      return { durationMs: Math.max(0, passed), durationEstimated: jumps.slice(first, last).some(({ byMs }) => byMs !== 0) };
    },
  };
}

function findJumps(reader: EntryReader, run: RunDraft, endEntry: number): ClockJump[] {
  const jumps: ClockJump[] = [];
  for (const { before, entry, restart, biasBefore, biasAfter } of clockCheckpoints(reader, run, endEntry, TOLERANCE_MS)) {
    const { time } = reader.table;
    const utcMs = (time[entry] ?? Number.NaN) - (time[before] ?? Number.NaN);
    const zoneMs = biasBefore === null || biasAfter === null ? 0 : (biasAfter - biasBefore) * MINUTE_MS;
    if (Number.isNaN(utcMs) || (zoneMs === 0 && utcMs >= -TOLERANCE_MS)) continue;
    const kind: ClockJumpKind = zoneMs !== 0 ? "zoneChange" : restart ? "restart" : "correction";
    const [place, elapsedMs] =
      kind === "correction"
        ? setBackAt(reader, before, entry)
        : [entry, zoneMs === 0 ? 0 : elapsedOverZone(utcMs, utcMs - zoneMs)];
    jumps.push({ entry: place, kind, byMs: utcMs - elapsedMs, elapsedMs, biasBefore, biasAfter });
  }
  return jumps;
}

/** Between two entries of the engine, others may tell more closely where the clock was set back, and what time passed around it. */
function setBackAt(reader: EntryReader, before: number, entry: number): [place: number, elapsedMs: number] {
  const { time } = reader.table;
  const { bias } = reader.offset(entry);
  let [last, place, deepest, elapsedMs] = [before, entry, 0, 0];
  for (let next = before + 1; next <= entry; next++) {
    if (next < entry && reader.offset(next).bias !== bias) continue;
    const step = (time[next] ?? Number.NaN) - (time[last] ?? Number.NaN);
    if (Number.isNaN(step)) continue;
    if (step < deepest) [place, deepest] = [next, step];
    else if (step > 0) elapsedMs += step;
    last = next;
  }
  return [place, elapsedMs];
}

/** Either UTC ran on and the wall clock was set, or the wall clock ran on and was given another zone: the shorter time is true. */
function elapsedOverZone(utcMs: number, wallMs: number): number {
  if (utcMs >= 0 && utcMs <= BELIEVED_MS) return utcMs;
  const possible = [utcMs, wallMs].filter((ms) => ms >= 0);
  return possible.length === 0 ? 0 : Math.min(...possible);
}
