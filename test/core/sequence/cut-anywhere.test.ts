import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Step, TaskSequenceRun } from "../../../server/src/core/sequence/run-model.ts";
import { bareEngine, fixturesDirectory, isLog } from "../analyse-fixture.ts";
import { readerOf, runsOf } from "./runs-of.ts";

/** Every log of every fixture, by its path below them. */
const logs = readdirSync(fixturesDirectory, { recursive: true, encoding: "utf8" })
  .filter((file) => isLog(path.basename(file)))
  .map((file) => file.replaceAll(path.sep, "/"))
  .sort();

/** Whether records tell where they end: the last one of a paste may go on with what comes next. */
const marksEnds = (file: string): boolean => bareEngine.analyze(read(file)).format === "ccm";

/** How many cuts know nothing of entries. */
const CUTS = 60;

describe("a log cut anywhere", () => {
  it("is one of every fixture directory", () => {
    const directories = readdirSync(fixturesDirectory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...new Set(logs.map((file) => file.split("/")[0]))]).toEqual(directories.map(({ name }) => name).sort());
  });

  it.each(logs)("%s: the steps before the cut are those of the whole", (file) => {
    const bytes = read(file);
    const { table } = readerOf(bytes);
    const settled = stepsOf(runsOf(bytes));
    const cuts = [...table.start.subarray(0, table.length), ...(marksEnds(file) ? insideRecords(bytes) : [])];
    for (const at of cuts) {
      const cut = table.end.subarray(0, table.length).findIndex((end) => end > at);
      const told = new Set(stepsOf(runsOf(bytes.subarray(0, at))).map(said));
      const missing = settled
        .filter((step) => isBefore(step, cut))
        .map(said)
        .filter((text) => !told.has(text));
      expect(missing, `cut at byte ${at}, in entry ${cut}`).toEqual([]);
    }
  });

  it.each(logs.filter(marksEnds))("%s: half a record makes up no step", (file) => {
    const bytes = read(file);
    const known = new Set(stepsOf(runsOf(bytes)).map(({ name }) => name));
    for (const at of insideRecords(bytes)) {
      const madeUp = stepsOf(runsOf(bytes.subarray(0, at))).filter(({ name }) => !known.has(name));
      expect(madeUp, `cut at byte ${at}`).toEqual([]);
    }
  });

  it.each(logs)("%s: every rest gives a model", (file) => {
    const bytes = read(file);
    const { table } = readerOf(bytes);
    for (const at of [...table.start.subarray(0, table.length), ...insideRecords(bytes)]) {
      for (const run of [...runsOf(bytes.subarray(at)), ...runsOf(bytes.subarray(0, at))]) {
        expect(run.endEntry).toBeGreaterThanOrEqual(run.startEntry);
        expect(run.boots.length).toBeGreaterThan(0);
        for (const [i, step] of run.steps.entries()) expect(step.parent).toBeLessThan(i);
      }
    }
  });

  it.each(logs)("%s: every rest can be asked for its failures", (file) => {
    const bytes = read(file);
    for (const at of insideRecords(bytes)) {
      for (const part of [bytes.subarray(0, at), bytes.subarray(at)]) {
        const { chains, entries } = bareEngine.analyze(part);
        for (const { links } of chains) {
          expect(links.length).toBeGreaterThan(0);
          for (const { entry } of links) expect(entry).toBeLessThan(entries.length);
        }
      }
    }
  });
});

function read(file: string): Buffer {
  return readFileSync(path.join(fixturesDirectory, file));
}

/** Places all over a log, most of them inside a record. */
function insideRecords(bytes: Uint8Array): number[] {
  const stride = Math.max(1, Math.floor(bytes.length / CUTS));
  return Array.from({ length: Math.floor(bytes.length / stride) + 1 }, (_, i) => i * stride);
}

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
