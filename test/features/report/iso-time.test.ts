import { describe, expect, it } from "vitest";
import { isoTime } from "../../../server/src/features/report/iso-time.ts";

const noon = Date.UTC(2015, 2, 11, 12, 0, 0, 118);

describe("isoTime", () => {
  it.each([
    [300, "2015-03-11T07:00:00.118-05:00"],
    [-60, "2015-03-11T13:00:00.118+01:00"],
    [-345, "2015-03-11T17:45:00.118+05:45"],
    [0, "2015-03-11T12:00:00.118+00:00"],
    [null, "2015-03-11T12:00:00.118Z"],
  ])("writes the offset of bias %s", (bias, text) => {
    expect(isoTime(noon, bias)).toBe(text);
    expect(Date.parse(text)).toBe(noon);
  });

  it("does without a bias no clock has", () => expect(isoTime(noon, 99_999)).toBe("2015-03-11T12:00:00.118Z"));

  it.each([[null], [Number.NaN], [Number.POSITIVE_INFINITY], [8.64e15], [Date.UTC(-5, 0)]])("has no text for %s", (time) => {
    expect(isoTime(time, 60)).toBeNull();
  });
});
