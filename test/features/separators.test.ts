import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/core/analysis.ts";
import { codeLensesOf, resolveCodeLens } from "../../server/src/features/code-lens.ts";
import { separatorBefore } from "../../server/src/features/separators.ts";
import { analyze, failedRun, logUri, record, testEngine } from "./marked-log.ts";

const fixture = (name: string): Analysis => analyze(readFileSync(path.join(import.meta.dirname, "../fixtures", name), "utf8"));

/** `line kind: before | heading | outcome`, lines counted from 1. */
function separators(analysis: Analysis): string[] {
  const found: string[] = [];
  for (let entry = 0; entry < analysis.entries.length; entry++) {
    const separator = separatorBefore(analysis, entry);
    if (separator === null) continue;
    const { kind, before, heading, outcome } = separator;
    found.push(`${analysis.rangeOfEntry(entry).start.line + 1} ${kind}: ${before} | ${heading} | ${outcome}`);
  }
  return found;
}

/**
 * A run whose entries have these times of day: seconds behind nine, or as written. Every other entry, and each with a written time,
 * is one of a worker beside the engine.
 */
function timed(...times: readonly (string | number)[]): Analysis {
  const clock = (time: string | number): string => {
    if (typeof time === "string") return time;
    return `09:${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}.000+300`;
  };
  const lines = times.map((time, i) =>
    record(i === 0 ? "Starting Task Sequence Engine . . . " : `Entry ${i}`, { thread: 100 + (i % 2) })
      .replace(/time="[^"]*"/, `time="${clock(time)}"`)
      .replace("TSManager", i % 2 === 1 || typeof time === "string" ? "Worker" : "TSManager"),
  );
  return analyze(lines.join("\n"));
}

const pauses = (analysis: Analysis): string[] =>
  separators(analysis)
    .filter((text) => text.includes("without"))
    .map((text) => text.replace(/ \|.*$/, ""));

describe("separators", () => {
  it("stand where runs, boots, groups, steps and attempts begin, and where the run breaks off", () => {
    expect(separators(fixture("failure-after-restart/smsts.log"))).toEqual([
      "5 start:  | Classroom computers 24H2 | Run: failed, 19 minutes 59 seconds, 3 steps",
      "7 step:  |  | Group: succeeded, 7 minutes 33 seconds",
      "10 step:  | in Install Windows | Step: succeeded, 5 minutes 2 seconds",
      "14 break: 5 minutes 2 seconds without an entry |  | ",
      "16 step:  | in Install Windows | Step: succeeded, 2 attempts, 2 minutes 31 seconds",
      "25 start: restart · about 1 minute 34 seconds without an entry |  | Installed Windows, 13 minutes 10 seconds",
      "29 step:  | in Install Windows | Attempt 2 of 2: exit code 0, 44 seconds",
      "39 step:  |  | Group: failed, 12 minutes 25 seconds",
      "42 step:  | in Install Applications | Group: failed, 12 minutes 24 seconds",
      "45 step:  | in Install Applications › Office | Step: failed, exit code 1603 (ERROR_INSTALL_FAILURE), 12 minutes 24 seconds",
      "52 break: 12 minutes 23 seconds without an entry |  | ",
    ]);
  });

  it("tell of jumps of the clock and changes of the zone", () => {
    const found = separators(fixture("restart-in-another-zone/smsts.log"));
    expect(found).toContainEqual(
      expect.stringMatching(/^81 start: restart · time zone changed from UTC-08:00 to UTC\+01:00 · about 5 /),
    );
    expect(found).toContainEqual(expect.stringMatching(/^114 break: clock set back by about 43 seconds \|/));
  });

  it("tell of entries that are missing between files", () => {
    const [older = "", newer = ""] = ["smsts-20241015-132512.log", "smsts.log"].map((name) =>
      readFileSync(path.join(import.meta.dirname, "../fixtures/rollover-gap", name), "utf8"),
    );
    const joined = testEngine.join(
      [
        { name: "file:///smsts-20241015-132512.log", analysis: analyze(older) },
        { name: "file:///smsts.log", analysis: analyze(newer) },
      ],
      1,
    );
    expect(separatorBefore(joined, joined.own.first)).toMatchObject({
      before: expect.stringMatching(/^entries are missing between instructions 2 and 9 · /),
    });
  });

  it("say of what begins exactly what the lenses above it say", () => {
    for (const name of ["failure-after-restart", "mdt-deployment", "three-runs", "start-in-stack", "script-throws"]) {
      const analysis = fixture(`${name}/${name === "mdt-deployment" ? "BDD" : "smsts"}.log`);
      const titles = new Map<number, string[]>();
      for (const lens of codeLensesOf(analysis, logUri)) {
        const { line } = lens.range.start;
        const title = resolveCodeLens(analysis, lens.data.part, { uri: logUri, commands: new Set() })?.title ?? "";
        if (!title.includes("skipped")) titles.set(line, [...(titles.get(line) ?? []), title]);
      }
      for (let entry = 0; entry < analysis.entries.length; entry++) {
        const { line } = analysis.rangeOfEntry(entry).start;
        expect([name, line, separatorBefore(analysis, entry)?.outcome ?? ""]).toEqual([
          name,
          line,
          (titles.get(line) ?? []).join(" · "),
        ]);
      }
    }
  });

  it("are not made of steps that are skipped", () => {
    const analysis = fixture("retry-after-restart/smsts.log");
    const skipped = analysis.runs.flatMap(({ steps }) => steps.filter(({ outcome }) => outcome === "skipped"));
    expect(skipped.length).toBeGreaterThan(0);
    for (const { startEntry } of skipped) expect(separatorBefore(analysis, startEntry)).toBeNull();
  });

  it("hold hostile names on one line, no longer than a line", () => {
    const name = `Evil\u202e\u0007${"x".repeat(500)}`;
    const log = failedRun().replaceAll("Prepare", name);
    for (const text of separators(analyze(log))) expect(text).not.toMatch(/[\u202e\u0007]/);
    expect(separatorBefore(analyze(log), 3)?.heading).toHaveLength(160);
  });
});

describe("a long time without an entry", () => {
  it("is one of a minute or more", () => {
    expect(pauses(timed(0, 1, 60, 61))).toEqual([]);
    expect(pauses(timed(0, 1, 61, 62))).toEqual(["3 break: 1 minute without an entry"]);
  });

  it("is one on every thread: entries out of order are looked through", () => {
    expect(pauses(timed(0, 100, 40, 101))).toEqual([]);
    expect(pauses(timed(0, 2, 1, 90, 89, 91))).toEqual(["4 break: 1 minute 27 seconds without an entry"]);
  });

  it("is none that only a script's wrong offset makes", () => {
    expect(pauses(timed(0, 1, "09:00:02.000+000", "09:00:03.000+000", 4, 5))).toEqual([]);
    expect(pauses(timed(0, 1, "09:00:02.000+600", "09:00:03.000+600", 4, 5))).toEqual([]);
  });

  it("is none outside runs", () => {
    const outside = [record("One"), record("Two").replace("09:00", "10:00")].join("\n");
    expect(separators(analyze(outside))).toEqual([]);
  });
});
