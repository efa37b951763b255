import { describe, expect, it } from "vitest";
import { zoneBias } from "../../../server/src/core/formats/windows-zones.ts";

describe("zones by their Windows names", () => {
  it.each([
    ["Pacific Standard Time", 480],
    ["Pacific Daylight Time", 420],
    ["Central\nStandard  Time", 360],
    ["GMT Daylight Time", -60],
    ["W. Europe Daylight Time", -120],
    ["India Standard Time", -330],
    ["Newfoundland Daylight Time", 150],
    ["UTC", 0],
  ])("%j is %i minutes", (name, bias) => expect(zoneBias(name)).toBe(bias));

  it.each(["", "Lab Moon Time", "constructor", "Standard Time", "UTC Daylight Time"])("%j is unknown", (name) => {
    expect(zoneBias(name)).toBeNaN();
  });
});
