import { expect, it } from "vitest";
import { insertionOf } from "../../../client/src/features/markdown/insertion.ts";
import type { TextForm } from "../../../server/src/protocol/document-requests.ts";

/** The line with the explanation of its first `0x80070005`. */
function explained(line: string, form: TextForm = "markdown"): string | null {
  const start = line.indexOf("0x80070005");
  const insertion = insertionOf(line, { start, end: start + 10 }, "ERROR_ACCESS_DENIED", form);
  return insertion && line.slice(0, insertion.character) + insertion.text + line.slice(insertion.character);
}

it.each([
  ["It ended with 0x80070005.", "It ended with 0x80070005 (ERROR_ACCESS_DENIED)."],
  ["It ended with `0x80070005`.", "It ended with `0x80070005` (ERROR_ACCESS_DENIED)."],
  ["Not `a`, but 0x80070005, `b`.", "Not `a`, but 0x80070005 (ERROR_ACCESS_DENIED), `b`."],
  ["`` a ` 0x80070005 `` and on", "`` a ` 0x80070005 `` (ERROR_ACCESS_DENIED) and on"],
  ["**0x80070005**", "**0x80070005 (ERROR_ACCESS_DENIED)**"],
  ["[page](https://a.example/0x80070005) says", "[page](https://a.example/0x80070005) (ERROR_ACCESS_DENIED) says"],
  ["https://a.example/?q=0x80070005&x says", "https://a.example/?q=0x80070005&x (ERROR_ACCESS_DENIED) says"],
  ["[0x80070005](https://a.example/) says", "[0x80070005](https://a.example/) (ERROR_ACCESS_DENIED) says"],
  ["See https://a.example/0x80070005. Then", "See https://a.example/0x80070005 (ERROR_ACCESS_DENIED). Then"],
])("%s", (line, expected) => {
  expect(explained(line)).toBe(expected);
});

it("does not explain twice", () => {
  expect(explained("`0x80070005` (ERROR_ACCESS_DENIED) again")).toBeNull();
});

it.each([
  ["It was 0x80070005.", "It was 0x80070005 (ERROR_ACCESS_DENIED)."],
  ["It was `0x80070005`.", "It was `0x80070005` (ERROR_ACCESS_DENIED)."],
  ["See https://a.example/0x80070005[page 0x] here", "See https://a.example/0x80070005[page 0x] (ERROR_ACCESS_DENIED) here"],
  ["See link:a.html[about 0x80070005] here", "See link:a.html[about 0x80070005] (ERROR_ACCESS_DENIED) here"],
  ["See <<ref,about 0x80070005>> here", "See <<ref,about 0x80070005>> (ERROR_ACCESS_DENIED) here"],
  ["|0x80070005 |x", "|0x80070005 (ERROR_ACCESS_DENIED) |x"],
])("in AsciiDoc: %s", (line, expected) => {
  expect(explained(line, "asciidoc")).toBe(expected);
});

it.each([
  ["It was `0x80070005`.", "It was `0x80070005 (ERROR_ACCESS_DENIED)`."],
  ["See https://a.example/0x80070005, then", "See https://a.example/0x80070005 (ERROR_ACCESS_DENIED), then"],
])("in plain text: %s", (line, expected) => {
  expect(explained(line, "plain")).toBe(expected);
});
