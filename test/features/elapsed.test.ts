import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { elapsedBetween } from "../../server/src/features/elapsed.ts";
import { analyze, failedRun, record } from "./marked-log.ts";

const at = (line: number, character = 0) => ({ line, character });
const restart = analyze(readFileSync(path.join(import.meta.dirname, "../fixtures/failure-after-restart/smsts.log"), "utf8"));

describe("the time between two places", () => {
  it("counts the entries that are touched, and names the ends", () => {
    expect(elapsedBetween(analyze(failedRun()), at(1, 9), at(5, 3))).toEqual({
      entries: 5,
      text: "5 entries · 3.000 sec",
      detail: "5 entries, from line 2 (09:00:01) to line 6 (09:00:04). 3 seconds passed.",
    });
  });

  it("is nothing of one entry, or none", () => {
    const log = analyze(failedRun());
    expect(elapsedBetween(log, at(1, 3), at(1, 90))).toBeNull();
    // The last entry has two lines.
    expect(elapsedBetween(log, at(7), at(8, 2))).toBeNull();
    expect(elapsedBetween(analyze(""), at(0), at(0))).toBeNull();
    expect(elapsedBetween(log, at(500), at(900))).toBeNull();
    expect(elapsedBetween(log, at(5), at(1))).toBeNull();
  });

  it("takes the entries around blank lines", () => {
    const log = analyze(`${record("a")}\n\n${record("b", { second: 1 })}\n\n${record("c", { second: 2 })}\n\n`);
    expect(elapsedBetween(log, at(1), at(3))).toBeNull();
    expect(elapsedBetween(log, at(0), at(3))?.text).toBe("2 entries · 1.000 sec");
    expect(elapsedBetween(log, at(1), at(5))?.text).toBe("2 entries · 1.000 sec");
  });

  it("tells entries on one line apart", () => {
    const log = analyze(record("a") + record("b", { second: 1 }));
    expect(elapsedBetween(log, at(0, 3), at(0, record("a").length + 3))?.text).toBe("2 entries · 1.000 sec");
  });

  it("is marked as an estimate over a restart, with the reason", () => {
    const told = elapsedBetween(restart, at(23), at(24));
    expect(told?.text).toBe("2 entries · ≈ 1 min 34 sec");
    expect(told?.detail).toMatch(
      /^2 entries, from line 24 \(09:17:18\) to line 25 \(09:18:52\)\. About 1 minute 34 seconds passed\. /,
    );
    expect(told?.detail).toMatch(/ The computer restarted in between, and its clock may have been set meanwhile\.$/);
  });

  it("is said to be missing where it is", () => {
    expect(elapsedBetween(analyze("one\ntwo"), at(0), at(1))).toEqual({
      entries: 2,
      text: "2 entries · without a time",
      detail: "2 entries, from line 1 to line 2. An entry at one end has no time: what passed is unknown.",
    });
    const back = analyze(`${record("a", { second: 50 })}\n${record("b", { second: 10 })}`);
    expect(elapsedBetween(back, at(0), at(1))?.text).toBe("2 entries · time unknown");
    expect(elapsedBetween(back, at(0), at(1))?.detail).toContain("before the first one, by the clock");
  });
});
