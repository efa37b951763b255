import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Step, TaskSequenceRun } from "../../../server/src/core/sequence/run-model.ts";
import { fixtureLog, fixturesDirectory, isLog } from "../analyse-fixture.ts";
import { readerOf, runsOf } from "./runs-of.ts";

const fixtures = readdirSync(fixturesDirectory, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(`${fixturesDirectory}/${entry.name}`).some(isLog))
  .map(({ name }) => name);

/** Bytes between two cuts that know nothing of entries. */
const CUTS = 60;

describe("a log cut anywhere", () => {
  it.each(fixtures)("%s: the steps before the cut are those of the whole", (name) => {
    const bytes = readFileSync(fixtureLog(name));
    const { table } = readerOf(bytes);
    const settled = stepsOf(runsOf(bytes));
    for (let cut = 0; cut < table.length; cut++) {
      const told = new Set(stepsOf(runsOf(bytes.subarray(0, table.start[cut]))).map(said));
      const missing = settled
        .filter((step) => isBefore(step, cut))
        .map(said)
        .filter((text) => !told.has(text));
      expect(missing, `cut before entry ${cut}`).toEqual([]);
    }
  });

  it.each(fixtures)("%s: every rest gives a model", (name) => {
    const bytes = readFileSync(fixtureLog(name));
    const { table } = readerOf(bytes);
    const stride = Math.max(1, Math.floor(bytes.length / CUTS));
    const cuts = [...table.start.subarray(0, table.length)];
    for (let at = 0; at <= bytes.length; at += stride) cuts.push(at);
    for (const at of cuts) {
      for (const run of [...runsOf(bytes.subarray(at)), ...runsOf(bytes.subarray(0, at))]) {
        expect(run.endEntry).toBeGreaterThanOrEqual(run.startEntry);
        expect(run.boots.length).toBeGreaterThan(0);
        for (const [i, step] of run.steps.entries()) expect(step.parent).toBeLessThan(i);
      }
    }
  });
});

const stepsOf = (runs: readonly TaskSequenceRun[]): readonly Step[] => runs.flatMap(({ steps }) => steps);

/**
 * Whether the log has said its last word on a step before entry `cut`. Of one that was left without a verdict, that word is the
 * start of what came next.
 */
function isBefore({ outcome, endEntry }: Step, cut: number): boolean {
  if (outcome === "running") return false;
  return endEntry < (outcome === "unknown" ? cut - 1 : cut);
}

/** What must not change. */
function said({
  kind,
  name,
  pointer,
  outcome,
  reason,
  startEntry,
  endEntry,
  durationMs,
  durationEstimated,
  attemptList,
}: Step): string {
  const attempts = attemptList.map((attempt) => [attempt.startEntry, attempt.endEntry, attempt.durationMs]);
  return JSON.stringify({ kind, name, pointer, outcome, reason, startEntry, endEntry, durationMs, durationEstimated, attempts });
}
