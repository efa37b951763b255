import { expect, it } from "vitest";
import { codePrefixAt } from "../../../client/src/features/markdown/code-prefix.ts";

/** What is typed of a code before the `|`. */
const typed = (source: string, asked = false): string | undefined =>
  codePrefixAt(source.replace("|", ""), source.indexOf("|"), asked)?.text;

it.each([
  ["It ended with 0x80|", "0x80"],
  ["It ended with 0x8007|0005", "0x8007"],
  ["(`0X87d0032|", "0X87d0032"],
  ["ERROR_|", "ERROR_"],
  ["see CCM_E|", "CCM_E"],
  ["WU_E_PT_HTTP|_STATUS", "WU_E_PT_HTTP"],
])("%j begins a code", (source, prefix) => {
  expect(typed(source)).toBe(prefix);
  expect(typed(source, true)).toBe(prefix);
});

it.each([
  "0x|",
  "0x8|",
  "an ordinary word|",
  "10x80|",
  "a_name|",
  "ID_|",
  "-ERROR_|",
  "80070005|",
  "0x800700051|",
  "|",
  "Error_Bad|",
])("%j begins none", (source) => {
  expect(typed(source)).toBeUndefined();
  expect(typed(source, true)).toBeUndefined();
});

it("a word in capitals begins one only if somebody asks", () => {
  expect(typed("ERROR|")).toBeUndefined();
  expect(typed("ERROR|", true)).toBe("ERROR");
  expect(typed("USB|", true)).toBeUndefined();
});

it("stands where it was typed", () => {
  expect(codePrefixAt("🙂 0x8007", 9, false)).toEqual({ start: 3, end: 9, text: "0x8007" });
});
