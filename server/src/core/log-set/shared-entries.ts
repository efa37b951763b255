import type { Analysis } from "../analysis.ts";

/** A stretch of entries that two files have in common: it begins one of them. */
export interface SharedEntries {
  /** Entry of the other file at which the stretch begins. */
  readonly at: number;
  readonly length: number;
}

/** Fewer entries that repeat across the end of one file and the beginning of another are no copy: separators look alike. */
const LEAST_SHARED = 3;

/**
 * Where `other` holds the beginning of `file`, or all of it: the engine copies its log when it moves to another folder. The
 * stretch goes on to the end of one of the two. Null where there is none.
 */
export function sharedEntries(file: Analysis, other: Analysis): SharedEntries | null {
  const { length } = file.entries;
  for (let at = 0; length > 0 && at < other.entries.length; at++) {
    const most = Math.min(length, other.entries.length - at);
    if (most < Math.min(LEAST_SHARED, length)) return null;
    let same = 0;
    while (same < most && areEqual(file, same, other, at + same)) same++;
    if (same === most) return { at, length: most };
  }
  return null;
}

/** Component, thread, time and message are the same: what makes an entry's identity. */
export function areEqual(a: Analysis, i: number, b: Analysis, j: number): boolean {
  const [left, right] = [a.entries, b.entries];
  return (
    Object.is(left.time[i], right.time[j]) &&
    left.thread[i] === right.thread[j] &&
    left.severity[i] === right.severity[j] &&
    left.components[left.component[i] ?? 0] === right.components[right.component[j] ?? 0] &&
    a.messageOf(i) === b.messageOf(j)
  );
}
