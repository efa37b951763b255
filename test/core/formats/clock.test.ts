import { describe, expect, it } from "vitest";
import { readDate, readTimeOfDay, utcOf, type WrittenTime } from "../../../server/src/core/formats/clock.ts";
import { encodeSource } from "../../../server/src/core/text/source-text.ts";

function timeOf(text: string): WrittenTime {
  const { bytes } = encodeSource(`"${text}"123`);
  const time: WrittenTime = { millis: 1, bias: 1, biasTrusted: false };
  readTimeOfDay(bytes, 1, text.length + 1, time);
  return time;
}

function dateOf(text: string, dayFirst?: boolean): string | null {
  const { bytes } = encodeSource(`"${text}"123`);
  const date = readDate(bytes, 1, text.length + 1, dayFirst);
  return Number.isNaN(date) ? null : new Date(date).toISOString().slice(0, 10);
}

const clock = (hours: number, minutes: number, seconds: number): number => ((hours * 60 + minutes) * 60 + seconds) * 1000;

describe("time of day", () => {
  it.each([
    ["10:12:31.123+480", clock(10, 12, 31.123), 480, true],
    ["10:12:31.123-60", clock(10, 12, 31.123), -60, true],
    ["10:12:31.123+00", clock(10, 12, 31.123), 0, true],
    ["10:12:31.123-000", clock(10, 12, 31.123), 0, true],
    ["9:00:00.5+030", clock(9, 0, 0.5), 30, true],
    ["23:59:59.9999999", clock(23, 59, 59.999), Number.NaN, true],
    ["10:12:31.123456+240", clock(10, 12, 31.123), 240, true],
    ["10:12:31.123+02:00", clock(10, 12, 31.123), -120, true],
    ["10:12:31.123-03:30", clock(10, 12, 31.123), 210, true],
    ["10:12:31.123+00:00", clock(10, 12, 31.123), 0, true],
    ["10:12:31.1234567Z", clock(10, 12, 31.123), 0, true],
    ["10:12:31.123+02:0", clock(10, 12, 31.123), Number.NaN, false],
    ["10:12:31.123+15:00", clock(10, 12, 31.123), Number.NaN, false],
    ["10:12:31", clock(10, 12, 31), Number.NaN, true],
    ["10:12:31.123+-120", clock(10, 12, 31.123), -120, false],
    ["10:12:31.123--120", clock(10, 12, 31.123), -120, false],
    ["10:12:31.123+7", clock(10, 12, 31.123), 7, false],
    ["10:12:31.123+840", clock(10, 12, 31.123), 840, true],
    ["10:12:31.123+841", clock(10, 12, 31.123), Number.NaN, false],
    ["10:12:31.123-99999", clock(10, 12, 31.123), Number.NaN, false],
    ["10:12:31.123+", clock(10, 12, 31.123), Number.NaN, false],
    ["4:06:47 PM", clock(16, 6, 47), Number.NaN, true],
    ["12:06:47 PM", clock(12, 6, 47), Number.NaN, true],
    ["12:06:47 AM", clock(0, 6, 47), Number.NaN, true],
    ["4:06:47am", clock(4, 6, 47), Number.NaN, true],
  ])("%s", (text, millis, bias, biasTrusted) => {
    const time = timeOf(text);
    expect({ ...time, millis: Math.round(time.millis) }).toEqual({ millis: Math.round(millis), bias, biasTrusted });
  });

  it.each(["", "<time>", "24:00:00", "10:60:00", "10:12", "10:12:3", "1012:31", "noon", "-1:00:00"])("%s is none", (text) => {
    expect(timeOf(text).millis).toBeNaN();
  });
});

describe("date", () => {
  it.each([
    ["04-14-2016", "2016-04-14"],
    ["4-4-2016", "2016-04-04"],
    ["1/14/2012", "2012-01-14"],
    ["19/07/2024", "2024-07-19"],
    ["07.08.2012", "2012-08-07"],
    ["2021-02-09", "2021-02-09"],
  ])("%s", (text, date) => expect(dateOf(text)).toBe(date));

  it("is day first where the text is", () => {
    expect(dateOf("01/02/2021", true)).toBe("2021-02-01");
    expect(dateOf("01/14/2021", true)).toBe("2021-01-14");
  });

  it.each(["", "<date>", "13-13-2020", "00-01-2020", "01-32-2020", "01-01", "01-01-20x0", "1-1-1601"])("%s is none", (text) => {
    expect(dateOf(text)).toBeNull();
  });
});

describe("UTC", () => {
  it.each([
    ["10:00:00+480", "2016-04-14T18:00:00.000Z"],
    ["10:00:00-120", "2016-04-14T08:00:00.000Z"],
    ["22:00:00+300", "2016-04-15T03:00:00.000Z"],
    ["10:00:00", "2016-04-14T10:00:00.000Z"],
    ["10:00:00+99999", "2016-04-14T10:00:00.000Z"],
  ])("%s", (time, utc) => {
    const date = Date.UTC(2016, 3, 14);
    expect(new Date(utcOf(date, timeOf(time))).toISOString()).toBe(utc);
  });
});
