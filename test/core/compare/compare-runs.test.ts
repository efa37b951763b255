import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../server/src/core/analysis.ts";
import { compareRuns } from "../../../server/src/core/compare/compare-runs.ts";
import type { ComparedRun, RunComparison } from "../../../server/src/core/compare/comparison.ts";
import { analyseFixture, bareEngine, fixturesDirectory, isLog } from "../analyse-fixture.ts";

const analyse = (file: string): Analysis => bareEngine.analyze(readFileSync(path.join(fixturesDirectory, file)));

/** The last run of a log, or the one with this index. */
function runOf(analysis: Analysis, index = -1): ComparedRun {
  const run = analysis.runs.at(index);
  if (run === undefined) throw new Error("no run");
  return { analysis, run, log: "" };
}

const good = runOf(analyse("compare-runs/counter-07.log"));
const bad = runOf(analyse("compare-runs/counter-12.log"));

/** What differs, a line a row. */
const told = ({ rows }: RunComparison): string[] =>
  rows
    .filter(({ differences }) => differences.length > 0)
    .map(({ left, right, absence, differences }) => {
      return [left?.name ?? "-", right?.name ?? "-", ...(absence === null ? [] : [absence]), ...differences].join(" | ");
    });

describe("a run that succeeded and one that failed", () => {
  const comparison = compareRuns(good, bad);

  it("differ in these steps", () => {
    expect(told(comparison)).toEqual([
      "Clear old partitions | Clear old partitions | outcome",
      "- | Update firmware | missing | presence",
      "Apply operating system | Apply operating system | outcome | exitCode",
      "Apply network settings | - | notReached | presence",
      "Install client | - | notReached | presence",
      "Copy logs | - | notReached | presence",
    ]);
  });

  it("part where a condition tells otherwise, after one step of both", () => {
    expect(comparison.rows[comparison.divergence]?.left?.name).toBe("Clear old partitions");
    expect(comparison.shared).toBe(1);
  });

  it("differ in the pace of one", () => {
    expect(comparison.paces.map(({ row, ...pace }) => [comparison.rows[row]?.left?.name, pace])).toEqual([
      ["Format disk", { byMs: 37_800, ratio: expect.closeTo(4.79, 1), estimated: false }],
    ]);
  });

  it("differ in variables, those that were set before they parted first; not in what differs anyway", () => {
    expect(comparison.variables.changed).toEqual([
      { name: "OldPartitions", left: null, right: "2", early: true },
      { name: "OSDDiskIndex", left: "0", right: "1", early: true },
      { name: "OSDDomainName", left: "counters.lab.example", right: null, early: false },
      { name: "OSDImageBuild", left: "26100.3476", right: null, early: false },
      { name: "OSDTargetSystemDrive", left: "C:", right: "D:", early: false },
    ]);
    expect(comparison.variables.leftOut).toEqual({ bookkeeping: 3, identity: 4, alike: 1 });
  });

  it("differ in the machine, and have one failure", () => {
    expect(comparison.facts).toEqual(["machine"]);
    expect(comparison.failures.left).toEqual([]);
    expect(comparison.failures.right.map(({ code }) => code)).toEqual([0x80070070]);
  });
});

describe("runs of one log", () => {
  const log = analyseFixture("three-runs");

  it("are compared with one another", () => {
    const { divergence, rows } = compareRuns(runOf(log, 0), runOf(log, 1));
    expect(rows[divergence]?.differences).toContain("outcome");
    expect(rows[divergence]?.left?.outcome).toBe("failed");
  });
});

describe("a run whose log", () => {
  const whole = analyse("compare-runs/counter-07.log");
  const records = readFileSync(path.join(fixturesDirectory, "compare-runs/counter-07.log"), "utf8").split("\r\n");
  const cut = (from: number, to: number) => runOf(bareEngine.analyzeText(records.slice(from, to).join("\r\n")));
  const lineOf = (text: string) => records.findIndex((record) => record.includes(text));

  it("ends early parts where it ends", () => {
    const comparison = compareRuns(runOf(whole), cut(0, lineOf("Instruction name: Apply network")));
    expect(told(comparison).map((line) => line.split(" | ").slice(1, 3))).toEqual([
      ["-", "notReached"],
      ["-", "notReached"],
      ["-", "notReached"],
    ]);
    expect(comparison.rows[comparison.divergence]?.left?.name).toBe("Apply network settings");
  });

  it("begins late does not part for that", () => {
    const comparison = compareRuns(runOf(whole), cut(lineOf("Instruction name: Apply operating"), records.length));
    expect(comparison.rows.filter(({ absence }) => absence === "beforeLog").map(({ left }) => left?.name)).toContain(
      "Format disk",
    );
    expect(comparison.divergence).toBe(-1);
  });
});

const logs = readdirSync(fixturesDirectory, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(path.join(fixturesDirectory, name))
      .filter(isLog)
      .map((file) => `${name}/${file}`),
  );
const runs = logs.flatMap((file) => {
  const analysis = analyse(file);
  return analysis.runs.map((run) => ({ analysis, run, log: file }));
});

describe("the runs of all fixtures", () => {
  it("do not differ from themselves", () => {
    expect(runs.length).toBeGreaterThan(30);
    for (const run of runs) {
      const { divergence, rows, paces, variables, facts, shared } = compareRuns(run, run);
      expect({ divergence, paces, variables, facts }).toEqual({
        divergence: -1,
        paces: [],
        variables: { changed: [], leftOut: { bookkeeping: 0, identity: 0, alike: 0 } },
        facts: [],
      });
      expect(rows.map(({ left, right }) => [left, right])).toEqual(run.run.steps.map((step) => [step, step]));
      expect(shared).toBe(run.run.steps.filter(({ kind }) => kind === "step").length);
    }
  });

  it("are each compared with every other, to the same from either side", () => {
    for (const left of runs) {
      for (const right of runs) {
        const [there, back] = [compareRuns(left, right), compareRuns(right, left)];
        expect(told(back).toSorted()).toEqual(told(swapped(there)).toSorted());
        expect(back.paces.map(({ byMs }) => -byMs || 0)).toEqual(there.paces.map(({ byMs }) => byMs));
        expect(back.variables.changed.map(({ name }) => name.toLowerCase()).toSorted()).toEqual(
          there.variables.changed.map(({ name }) => name.toLowerCase()).toSorted(),
        );
        expect(back.divergence < 0).toBe(there.divergence < 0);
        expect(back.shared).toBe(there.shared);
      }
    }
  });
});

const swapped = (comparison: RunComparison): RunComparison => ({
  ...comparison,
  rows: comparison.rows.map((row) => ({ ...row, left: row.right, right: row.left })),
});
