import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { elapsedTime } from "../../server/src/features/elapsed-time.ts";
import { testEngine } from "./marked-log.ts";

/** Records, one a line, the engine's where they do not say: `08:00:00.000+480 [Script] message`. */
function logOf(...lines: string[]) {
  const records = lines.map((line) => {
    const [, time, component = "TSManager", message] = /^(\S+) (?:\[(\w+)\] )?(.*)$/.exec(line) ?? [];
    return `<![LOG[${message}]LOG]!><time="${time}" date="03-11-2015" component="${component}" context="" type="1" thread="1984" file="engine.cxx:94">`;
  });
  return testEngine.analyzeText(records.join("\n"));
}

const started = "Starting Task Sequence Engine . . . ";
const step = "Start executing an instruction. Instruction name: Set up. Instruction pointer: 0";
const fixture = (name: string) =>
  testEngine.analyzeText(readFileSync(path.join(import.meta.dirname, "../fixtures", name), "utf8"));
/** Index of the entry that begins on a 1-based line. */
const onLine = (analysis: ReturnType<typeof logOf>, line: number) => analysis.entriesOnLines(line - 1, line - 1).first;

describe("the time between two entries", () => {
  it("is what their times tell", () => {
    const log = logOf(`08:00:00.250+480 ${started}`, `08:00:01.000+480 ${step}`, "08:03:42.370+480 Working");
    expect(elapsedTime(log, 0, 2)).toEqual({ durationMs: 222_120, doubts: [] });
    expect(elapsedTime(log, 1, 1)).toEqual({ durationMs: 0, doubts: [] });
  });

  it("is what passed, where the zone was set and UTC ran on", () => {
    const log = logOf(`08:00:00.000+480 ${started}`, `08:00:00.000+480 ${step}`, "18:00:20.000-120 Zone set");
    expect(elapsedTime(log, 0, 2)).toEqual({ durationMs: 20_000, doubts: [] });
  });

  it("leaves out what the clock jumped by, and says so", () => {
    const log = logOf(
      `08:00:00.000+480 ${started}`,
      `08:00:10.000+480 ${step}`,
      "07:30:00.000+480 Set back",
      "07:30:05.000+480 On",
    );
    expect(elapsedTime(log, 0, 3)).toEqual({ durationMs: 15_000, doubts: ["clockJump"] });
    expect(elapsedTime(log, 2, 3)).toEqual({ durationMs: 5000, doubts: [] });
    expect(elapsedTime(log, 0, 1).doubts).toEqual([]);
  });

  it("is an estimate over a restart", () => {
    const log = fixture("restart-in-another-zone/smsts.log");
    const told = elapsedTime(log, onLine(log, 80), onLine(log, 81));
    expect(told.doubts).toEqual(["clockJump", "restart"]);
    expect(told.durationMs).toBeGreaterThan(300_000);
    expect(told.durationMs).toBeLessThan(330_000);
  });

  it("is as long as the run's own, over all of it", () => {
    for (const name of ["restart-in-another-zone", "retry-after-restart", "failure-after-restart"]) {
      const log = fixture(`${name}/smsts.log`);
      const [run] = log.runs;
      expect([name, elapsedTime(log, run?.startEntry ?? -1, run?.endEntry ?? -1).durationMs]).toEqual([name, run?.durationMs]);
    }
  });

  it("takes the shorter of two times where an offset alone is another", () => {
    const log = logOf(
      `08:00:00.000+480 ${started}`,
      `08:00:00.000+480 ${step}`,
      "08:00:02.000+000 [Script] Works",
      "08:00:03.000+480 Works",
    );
    expect(elapsedTime(log, 2, 3)).toEqual({ durationMs: 1000, doubts: ["offset"] });
  });

  it("is doubted between runs", () => {
    const log = fixture("two-runs/smsts.log");
    const [first, second] = log.runs;
    expect(elapsedTime(log, first?.endEntry ?? -1, second?.startEntry ?? -1).doubts).toContain("otherRun");
  });

  it("is never negative: unknown where the clock alone went back, nothing where processes wrote out of order", () => {
    const log = logOf("09:00:00.000+480 One", "08:59:59.000+480 Two", "07:00:00.000+480 Three");
    expect(elapsedTime(log, 0, 1).durationMs).toBe(0);
    expect(elapsedTime(log, 0, 2).durationMs).toBeNull();
  });

  it("is unknown where an entry has no time", () => {
    const log = testEngine.analyzeText("plain\ntext");
    expect(elapsedTime(log, 0, 1)).toEqual({ durationMs: null, doubts: [] });
  });
});
