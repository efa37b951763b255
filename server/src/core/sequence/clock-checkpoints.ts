import type { EntryReader } from "../entry-reader.ts";
import { countBelow } from "./ascending.ts";
import type { RunDraft } from "./run-draft.ts";

/** Two neighbouring entries between which the clock may have jumped. */
export interface ClockCheckpoint {
  readonly before: number;
  readonly entry: number;
  /** A boot begins between them. */
  readonly restart: boolean;
  /** Minutes as Windows counts them, or null. */
  readonly biasBefore: number | null;
  readonly biasAfter: number | null;
}

/** Components whose clock is the computer's own. */
const KEEPERS = new Set(["", "tsmanager", "tsmbootstrap", "tsbootshell", "osdsetuphook"]);

/**
 * Where a run's clock may have jumped, in order: where time runs backwards, and where the written offset changes. Offsets are
 * decoded at the starts and ends of boots only; where two of these differ, the place between them is searched for.
 */
export function clockCheckpoints(reader: EntryReader, run: RunDraft, endEntry: number, toleranceMs: number): ClockCheckpoint[] {
  const kept = keptEntries(reader, run, endEntry);
  const places = new Set<number>();
  const { time } = reader.table;
  for (let i = 1; i < kept.length; i++) {
    if ((time[kept[i] ?? 0] ?? 0) - (time[kept[i - 1] ?? 0] ?? 0) < -toleranceMs) places.add(i);
  }
  for (const place of zoneChanges(reader, run, kept)) places.add(place);
  return [...places].sort((a, b) => a - b).map((place) => checkpoint(reader, run, kept, place));
}

/** The entries with a time that keep the run's clock; of an MDT run all, since its scripts all write in one way. */
function keptEntries({ table }: EntryReader, run: RunDraft, endEntry: number): number[] {
  const keeps = table.components.map((name) => run.kind === "mdt" || KEEPERS.has(name.toLowerCase()));
  const kept: number[] = [];
  for (let entry = run.startEntry; entry <= endEntry; entry++) {
    if (keeps[table.component[entry] ?? 0] === true && !Number.isNaN(table.time[entry] ?? Number.NaN)) kept.push(entry);
  }
  return kept;
}

/** Places in `kept` whose offset is another than the one before. */
function zoneChanges(reader: EntryReader, { boots }: RunDraft, kept: readonly number[]): number[] {
  const last = kept.length - 1;
  const starts = boots.map(({ startEntry }) => countBelow(kept, startEntry)).filter((place) => place > 0 && place <= last);
  const biasAt = (place: number): number | null => reader.offset(kept[place] ?? 0).bias;
  const changes: number[] = [];
  let low = 0;
  for (const start of [...starts, last]) {
    for (const high of [start - 1, start]) {
      if (high > low) changes.push(...changesBetween(biasAt, low, high));
      low = Math.max(low, high);
    }
  }
  return changes;
}

/** A boot that ends with the offset it began with is taken to have had no other. */
function changesBetween(biasAt: (place: number) => number | null, low: number, high: number): number[] {
  if (biasAt(low) === biasAt(high)) return [];
  if (high - low === 1) return [high];
  const middle = (low + high) >>> 1;
  return [...changesBetween(biasAt, low, middle), ...changesBetween(biasAt, middle, high)];
}

function checkpoint(reader: EntryReader, run: RunDraft, kept: readonly number[], place: number): ClockCheckpoint {
  const before = kept[place - 1] ?? 0;
  const entry = kept[place] ?? 0;
  return {
    before,
    entry,
    restart: run.boots.some(({ startEntry }) => startEntry > before && startEntry <= entry),
    biasBefore: reader.offset(before).bias,
    biasAfter: reader.offset(entry).bias,
  };
}
