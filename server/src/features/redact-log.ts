import type { Analysis } from "../core/analysis.ts";
import type { RedactionRule } from "../core/redact/own-rules.ts";
import type { StandingNames } from "../core/redact/pseudonyms.ts";
import { createRedactor, type Redactor } from "../core/redact/redactor.ts";

/** Entries learnt between two pauses: some milliseconds' work. */
const SLICE_ENTRIES = 500;

/** A redactor that knows the names of a log, for what is said of it. */
export function redactorOfLog(analysis: Analysis, rules: readonly RedactionRule[]): Redactor {
  const redactor = redactorOf(analysis, rules);
  for (const _ of learnInSlices(redactor, analysis));
  return redactor;
}

/** The same, with `pause` awaited now and then; its time is that of a pass over the log. */
export async function redactorOfLogInSlices(
  analysis: Analysis,
  rules: readonly RedactionRule[],
  pause: () => Promise<void>,
  standing?: StandingNames,
): Promise<Redactor> {
  const redactor = redactorOf(analysis, rules, standing);
  for (const _ of learnInSlices(redactor, analysis)) await pause();
  return redactor;
}

function redactorOf({ runs }: Analysis, rules: readonly RedactionRule[], standing?: StandingNames): Redactor {
  return createRedactor({ rules, machine: runs.at(-1)?.machine ?? null, ...(standing && { standing }) });
}

function* learnInSlices(redactor: Redactor, analysis: Analysis): Generator<void> {
  const { length } = analysis.entries;
  for (let entry = 0; entry < length; entry += SLICE_ENTRIES) {
    const last = Math.min(length, entry + SLICE_ENTRIES) - 1;
    redactor.learn(analysis.textOf({ start: analysis.entrySpan(entry).start, end: analysis.entrySpan(last).end }));
    yield;
  }
}
