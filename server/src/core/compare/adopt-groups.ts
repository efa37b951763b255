import type { Step } from "../sequence/run-model.ts";
import type { StepPair } from "./align-steps.ts";

/**
 * The pairs, with those of groups that nothing but their contents shows to be the same: a step of both stands in one without a
 * partner on either side. Ascending, as the pairs that are given.
 */
export function adoptGroups(pairs: readonly StepPair[], left: readonly Step[], right: readonly Step[]): StepPair[] {
  const taken = { left: new Set(pairs.map(([i]) => i)), right: new Set(pairs.map(([, j]) => j)) };
  const adopted: StepPair[] = [];
  for (const [i, j] of pairs) {
    let [group, other] = [parentOf(left, i), parentOf(right, j)];
    while (group >= 0 && other >= 0 && !taken.left.has(group) && !taken.right.has(other)) {
      adopted.push([group, other]);
      taken.left.add(group);
      taken.right.add(other);
      [group, other] = [parentOf(left, group), parentOf(right, other)];
    }
  }
  return adopted.length === 0 ? [...pairs] : merged(pairs, adopted);
}

const parentOf = (steps: readonly Step[], index: number): number => steps[index]?.parent ?? -1;

/** Both in order, without what is adopted across another pair. */
function merged(pairs: readonly StepPair[], adopted: readonly StepPair[]): StepPair[] {
  const ordered = adopted.toSorted(([a], [b]) => a - b);
  const all: StepPair[] = [];
  let next = 0;
  const takeUpTo = (end: number): void => {
    for (let pair = pairs[next]; pair !== undefined && pair[0] < end; pair = pairs[++next]) all.push(pair);
  };
  for (const candidate of ordered) {
    takeUpTo(candidate[0]);
    const before = all.at(-1)?.[1] ?? -1;
    const behind = pairs[next]?.[1] ?? Number.POSITIVE_INFINITY;
    if (before < candidate[1] && candidate[1] < behind) all.push(candidate);
  }
  takeUpTo(Number.POSITIVE_INFINITY);
  return all;
}
