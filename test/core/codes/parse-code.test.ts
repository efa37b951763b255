import { describe, expect, it } from "vitest";
import { parseCode } from "../../../server/src/core/codes/parse-code.ts";

describe("a code as a person types it", () => {
  it.each([
    ["0x800700C1", 0x800700c1],
    ["800700c1", 0x800700c1],
    ["0X800700C1", 0x800700c1],
    ["0x(800700c1)", 0x800700c1],
    ["(800700C1)", 0x800700c1],
    ["800700C1h", 0x800700c1],
    [" -2147024703 ", 0x800700c1],
    ["2147942593", 0x800700c1],
    ["193", 193],
    ["0xC1", 193],
    ["52E", 0x52e],
    ["0x52e", 0x52e],
    ["80070490", 0x80070490],
    ["90000000", 90000000],
    ["0", 0],
    ["4294967295", 0xffffffff],
    ["-1", 0xffffffff],
    ["bootsect failed 0x800700C1", 0x800700c1],
    ["exit code 16389 after failed (80070005)", 16389],
    ["what is 0x52E here", 0x52e],
    ["0xC1900208 - 0x4000C", 0xc1900208],
    ["8007042B-0x4000D", 0x8007042b],
    ["Win32 193", 193],
    ["exit code [1603]", 1603],
    ["exit 3010", 3010],
    ["'0x80070005'", 0x80070005],
    ["(Error: 800700C1; Source: Windows)", 0x800700c1],
    ["#-2147024703", 0x800700c1],
    ["1603.", 1603],
    ["= 193", 193],
    ["HTTP 404", 404],
    ["0x87D00324(-2016410844)", 0x87d00324],
    ["0x8007002", 0x08007002],
  ])("%s", (text, value) => {
    expect(parseCode(text)).toBe(value);
  });

  it.each([
    "",
    "bootsect",
    "E_FAIL",
    "KB2910552",
    "bad",
    "0x",
    "0x123456789",
    "99999999999",
    "4294967296",
    "-2147483649",
    "line 5",
  ])("finds none in '%s'", (text) => {
    expect(parseCode(text)).toBeNull();
  });
});
