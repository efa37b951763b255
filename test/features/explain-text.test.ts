import { expect, it } from "vitest";
import { explainText } from "../../server/src/features/explain-text.ts";
import { codeRow, tableOf } from "../core/codes/code-rows.ts";
import { analyze, failedRun, testCodes } from "./marked-log.ts";

it.each(["0x800700C1", "800700c1", "-2147024703", "2147942593", " 0x800700C1 "])("explains %j", (text) => {
  const explained = explainText(text, testCodes, null);
  expect(explained?.hex).toBe("0x800700C1");
  expect(explained?.symbol).toBe("ERROR_BAD_EXE_FORMAT");
  expect(explained?.markdown).toBe(`**\`0x800700C1 ERROR_BAD_EXE_FORMAT\`**

The file is no program this Windows can run.

Also written 2147942593, -2147024703, Win32 193. Facility WIN32 (7).

[Search Microsoft Learn for 0x800700C1 ERROR_BAD_EXE_FORMAT](${explained?.searchUrl})`);
});

it("explains a symbol", () => {
  expect(explainText("error_bad_exe_format", testCodes, null)?.hex).toBe("0x000000C1");
});

it("puts the meaning first that is meant", () => {
  const codes = tableOf([
    codeRow({ value: 2, symbol: "ERROR_FILE_NOT_FOUND" }),
    codeRow({ value: 2, family: "robocopy", meaning: "Extra files were found." }),
  ]);
  expect(explainText("2", codes, null)?.symbol).toBe("ERROR_FILE_NOT_FOUND");
  const robocopy = explainText("2", codes, null, { family: "robocopy", symbol: null });
  expect(robocopy?.markdown.split("\n\n").slice(0, 2)).toEqual(["**`2`**", "Extra files were found."]);
  expect(explainText("2", codes, null, { family: "none", symbol: "NONE" })).toEqual(explainText("2", codes, null));
});

it.each(["", "hello", "0x", "99999999999999"])("does not explain %j", (text) => {
  expect(explainText(text, testCodes, null)).toBeNull();
});

it("takes any line of a log for its place", () => {
  const analysis = analyze(failedRun());
  for (const line of [0, 5, 8, 9, 1000]) {
    expect(explainText("193", testCodes, { analysis, line })?.symbol).toBe("ERROR_BAD_EXE_FORMAT");
  }
});
