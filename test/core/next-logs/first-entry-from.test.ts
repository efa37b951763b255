import { describe, expect, it } from "vitest";
import { firstEntryFrom, stepStart } from "../../../server/src/core/next-logs/first-entry-from.ts";
import { analyze, failedRun, record } from "../../features/marked-log.ts";

/** One entry a second: at those seconds behind nine o'clock. */
const logAt = (...seconds: number[]) =>
  analyze(seconds.map((second) => record(`At ${second}`, { second, component: "AppEnforce" })).join("\n"));
const instant = (second: number): number => Date.UTC(2015, 2, 11, 14, 0, second, 250);

describe("the first entry at or after an instant", () => {
  it.each([
    [[1, 2, 3, 3, 4], 3, 2],
    [[1, 2, 4], 3, 2],
    [[3, 4], 1, 0],
  ])("of entries at %j, for %i, is entry %i", (seconds, second, entry) => {
    expect(firstEntryFrom(logAt(...seconds), instant(second))).toBe(entry);
  });

  it("is none where all stand before it", () => {
    expect(firstEntryFrom(logAt(1, 2), instant(3))).toBeNull();
  });

  it("is none where the clock was set back over it", () => {
    expect(firstEntryFrom(logAt(1, 5, 2, 3), instant(4))).toBeNull();
  });

  it("is none in a log without times, or without offsets", () => {
    expect(firstEntryFrom(analyze("one\ntwo\nthree"), instant(0))).toBeNull();
    expect(firstEntryFrom(analyze(record("x", { second: 5 }).replace("+300", "")), instant(0))).toBeNull();
  });
});

describe("the start of the failed step", () => {
  it("is that of its last attempt", () => {
    const analysis = analyze(failedRun());
    const [chain] = analysis.chains;
    expect(chain && stepStart(analysis, chain)).toBe(instant(2));
  });

  it("is not told where the offset is not to be believed, or where no step failed", () => {
    const noOffset = analyze(failedRun().replaceAll("+300", ""));
    const noStep = analyze(record("Failed. Error 0x80070005", { type: 3 }));
    for (const analysis of [noOffset, noStep]) {
      const [chain] = analysis.chains;
      expect(chain && stepStart(analysis, chain)).toBeNull();
    }
  });
});
