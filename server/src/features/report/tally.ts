import type { Analysis } from "../../core/analysis.ts";

/** What came out of several logs, in numbers. */
export interface Counts {
  readonly logs: number;
  /** Logs with a failure that ended something. */
  readonly failed: number;
  /** Failures that ended nothing, in all logs. */
  readonly warnings: number;
}

export interface Tally {
  add(analysis: Pick<Analysis, "chains">): void;
  counts(): Counts;
}

export function createTally(): Tally {
  let [logs, failed, warnings] = [0, 0, 0];
  return {
    add({ chains }) {
      logs++;
      if (chains.some(({ severity }) => severity === "error")) failed++;
      warnings += chains.filter(({ severity }) => severity === "warning").length;
    },
    counts: () => ({ logs, failed, warnings }),
  };
}
