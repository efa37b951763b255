import type { Analysis } from "../analysis.ts";
import type { ErrorChain } from "../chains/chain-types.ts";

/**
 * When the last attempt at the step of a failure began, in UTC milliseconds. Null without a step, and where the offset that turned
 * the log's clock into UTC is missing or not to be believed.
 */
export function stepStart(analysis: Analysis, chain: ErrorChain): number | null {
  const run = analysis.runs[chain.run];
  const step = run?.steps[chain.step];
  if (run?.timeTrusted !== true || step === undefined || step.lastAttemptEntry < 0) return null;
  return trustedTime(analysis, step.lastAttemptEntry);
}

/**
 * The first entry of another log at or after an instant; null where all stand before it, or where the log's clock was set in
 * between, so that entries before the instant stand behind ones after it.
 */
export function firstEntryFrom(log: Analysis, instant: number): number | null {
  const { length, time } = log.entries;
  let found = -1;
  for (let entry = 0; entry < length; entry++) {
    const at = time[entry] ?? Number.NaN;
    if (Number.isNaN(at)) continue;
    if (at >= instant && found < 0) found = entry;
    if (at < instant && found >= 0) return null;
  }
  return found >= 0 && trustedTime(log, found) !== null ? found : null;
}

function trustedTime(analysis: Analysis, entry: number): number | null {
  const { bias, biasTrusted } = analysis.detailOf(entry);
  const time = analysis.entries.time[entry] ?? Number.NaN;
  return bias === null || !biasTrusted || Number.isNaN(time) ? null : time;
}
