import { describe, expect, it } from "vitest";
import { explainLine, hintsInLine } from "../../server/src/features/explain-line.ts";
import { analyze, markedLog } from "./marked-log.ts";

/** What is told of the place that a `|` marks in the line. */
function explain(source: string) {
  const { analysis, position } = markedLog(source);
  return explainLine(analysis, position.character);
}

it("explains the code at a place of a line, with its place as written", () => {
  expect(explain("Ändert: it ended with **`0x80|070005`**.")).toEqual({
    range: { start: 25, end: 35 },
    markdown:
      "**`0x80070005 ERROR_ACCESS_DENIED`**\n\nThe account may not do this. Check its rights.\n\n" +
      "Also written 2147942405, -2147024891, Win32 5. Facility WIN32 (7).\n\n" +
      "[Search Microsoft Learn for 0x80070005 ERROR_ACCESS_DENIED]" +
      "(https://learn.microsoft.com/en-us/search/?terms=0x80070005%20ERROR_ACCESS_DENIED)",
    explanation: "ERROR_ACCESS_DENIED: The account may not do this",
  });
});

it("counts in UTF-16 code units", () => {
  expect(explain("😀 0x8007|0005")?.range).toEqual({ start: 3, end: 13 });
});

it("says of an exit code that its meaning is the program's", () => {
  expect(explain("It ended with exit code 5|.")?.explanation).toBe(
    "as a Windows error ERROR_ACCESS_DENIED: The account may not do this",
  );
});

it("tells a code that has a name alone, and one that has neither", () => {
  expect(explain("failed with 0x8000|4005")?.explanation).toBe("E_FAIL");
  expect(explain("failed with 0x8099|9999")?.explanation).toBe("");
});

it("tells how far Windows Setup came by the second half of a pair", () => {
  const { markdown, range } = explain("rolled back with 0xC190|0101 - 0x4000D.") ?? {};
  expect(markdown?.split("\n\n")[2]).toBe(
    "`0x4000D` says how far Windows Setup came: `OOBE_BOOT` (second start of the new Windows), operation `MIGRATE_DATA`.",
  );
  expect(range).toEqual({ start: 17, end: 27 });
});

it.each([
  ["a GUID", "{80070005-51a7-|4c41-9f41-c2d7db3b4d01}"],
  ["a hash", "fixed in 87d00324|11f0c2a9b6e51c3c9a7d2f8e4b1a0c93"],
  ["a word", "noth|ing"],
])("knows no code in %s", (_what, line) => {
  expect(explain(line)).toBeNull();
});

describe("hints", () => {
  it.each([
    ["failed with 0x80070005, then 0x800700C1", ["22 ERROR_ACCESS_DENIED", "39 ERROR_BAD_EXE_FORMAT"]],
    ["failed with 0x80070005 (ERROR_ACCESS_DENIED)", []],
    ["It ended with exit code 2147944003.", ["34 0x80070643 ERROR_INSTALL_FAILURE"]],
    // What its program means by it, nobody knows.
    ["It ended with exit code 5.", []],
    ["HRESULT=0x00000000, 0x80999999, 🙂 nothing", []],
    ["", []],
    ["- **Code:** 0x800700C1 ERROR\\_BAD\\_EXE\\_FORMAT (2147942593)", []],
    ["It is ERROR_ACCESS_DENIED, 0x80070005", []],
    ["[Search](https://learn.microsoft.com/en-us/search/?terms=0x80070005%20task)", []],
    ["[log](logs/0x80070005.log#L3), 0x800700C1", ["41 ERROR_BAD_EXE_FORMAT"]],
  ])("of %j are names behind the codes", (line, hints) => {
    expect(hintsInLine(analyze(line), line).map(({ character, label }) => `${character} ${label}`)).toEqual(hints);
  });
});

it("does not mind where the line ends", () => {
  expect(explainLine(analyze(""), 0)).toBeNull();
  expect(explainLine(analyze("0x80070005"), 400)?.range ?? null).toEqual({ start: 0, end: 10 });
});
