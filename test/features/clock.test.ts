import { describe, expect, it } from "vitest";
import {
  formatDuration,
  formatLogTime,
  formatReaderTime,
  formatShortDuration,
  knownTimeZone,
} from "../../server/src/features/clock.ts";

it.each([
  [0, "0 seconds"],
  [16, "0.016 seconds"],
  [1000, "1 second"],
  [4250, "4.3 seconds"],
  [-4250, "4.3 seconds"],
  [9990, "10 seconds"],
  [59_400, "59 seconds"],
  [59_600, "1 minute"],
  [125_000, "2 minutes 5 seconds"],
  [3_600_000, "1 hour"],
  [3_719_000, "1 hour 1 minute"],
  [90_000_000, "1 day 1 hour"],
])("says %d milliseconds as %j", (milliseconds, words) => {
  expect(formatDuration(milliseconds)).toBe(words);
});

const time = Date.UTC(2015, 2, 11, 14, 41, 6, 667);

it.each([
  [300, "2015-03-11 09:41:06.667 UTC-05:00"],
  [-60, "2015-03-11 15:41:06.667 UTC+01:00"],
  [-345, "2015-03-11 20:26:06.667 UTC+05:45"],
  [0, "2015-03-11 14:41:06.667 UTC+00:00"],
  [null, "2015-03-11 14:41:06.667, time zone not stated"],
])("shows a time on a clock with bias %j", (bias, text) => {
  expect(formatLogTime(time, bias)).toBe(text);
});

it("shows a time in the reader's zone, summer time too", () => {
  expect(formatReaderTime(time, "Europe/Berlin")).toBe("2015-03-11 15:41:06.667 Europe/Berlin");
  expect(formatReaderTime(Date.UTC(2015, 6, 1, 22, 0), "Europe/Berlin")).toBe("2015-07-02 00:00:00.000 Europe/Berlin");
  expect(formatReaderTime(time, "UTC")).toBe("2015-03-11 14:41:06.667 UTC");
});

it("shows no time that no calendar holds", () => {
  expect(formatLogTime(Number.NaN, 0)).toBeNull();
  expect(formatReaderTime(9e15, "UTC")).toBeNull();
});

it.each(["Nowhere/Else", "", undefined, 7, null])("replaces the unknown zone %j by the machine's", (zone) => {
  expect(knownTimeZone(zone)).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});

it("keeps a known zone", () => {
  expect(knownTimeZone("Asia/Tokyo")).toBe("Asia/Tokyo");
});

describe("a time span for a narrow place", () => {
  it.each([
    [0, "0.000 sec"],
    [4_250, "4.250 sec"],
    [222_120, "3 min 42.120 sec"],
    [3_600_000, "1 hr 0 min 0.000 sec"],
    [90_061_001, "1 day 1 hr 1 min 1.001 sec"],
  ])("%i ms: %s", (milliseconds, text) => {
    expect(formatShortDuration(milliseconds, true)).toBe(text);
  });

  it("is rounded to seconds where it is an estimate", () => {
    expect(formatShortDuration(119_500, false)).toBe("2 min 0 sec");
    expect(formatShortDuration(94_137, false)).toBe("1 min 34 sec");
  });
});
