import type { Step } from "../sequence/run-model.ts";
import type { PaceDifference, StepRow } from "./comparison.ts";

/** Shorter differences nobody would notice. */
const LEAST_MS = 10_000;
/** From half as long again on, a difference is notable; */
const LEAST_RATIO = 1.5;
/** and from five minutes on, whatever it is a part of. */
const LARGE_MS = 5 * 60_000;

/** Steps that went through on both sides and took notably longer on one; the largest difference first. */
export function comparePace(rows: readonly StepRow[]): PaceDifference[] {
  return rows
    .flatMap(({ left, right }, row) => (left !== null && right !== null ? (paceOf(left, right, row) ?? []) : []))
    .sort((a, b) => Math.abs(b.byMs) - Math.abs(a.byMs) || a.row - b.row);
}

function paceOf(left: Step, right: Step, row: number): PaceDifference | null {
  if (!wentThrough(left) || !wentThrough(right) || left.durationMs === null || right.durationMs === null) return null;
  const byMs = right.durationMs - left.durationMs;
  const shorter = Math.min(left.durationMs, right.durationMs);
  const ratio = shorter === 0 ? null : Math.max(left.durationMs, right.durationMs) / shorter;
  const notable = (ratio ?? LEAST_RATIO) >= LEAST_RATIO || Math.abs(byMs) >= LARGE_MS;
  if (Math.abs(byMs) < LEAST_MS || !notable) return null;
  return { row, byMs, ratio, estimated: left.durationEstimated || right.durationEstimated };
}

/** What was broken off, or passed over, says nothing of its pace; a group only has that of its steps. */
const wentThrough = ({ kind, outcome }: Step): boolean => kind === "step" && outcome === "succeeded";
