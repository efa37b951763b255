import { expect, it } from "vitest";
import { insertionOf } from "../../../client/src/features/markdown/insertion.ts";

/** The line with the explanation of its first `0x80070005`. */
function explained(line: string): string | null {
  const start = line.indexOf("0x80070005");
  const insertion = insertionOf(line, { start, end: start + 10 }, "ERROR_ACCESS_DENIED");
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
  ["[0x80070005](https://a.example/) says", "[0x80070005 (ERROR_ACCESS_DENIED)](https://a.example/) says"],
])("%s", (line, expected) => {
  expect(explained(line)).toBe(expected);
});

it("does not explain twice", () => {
  expect(explained("`0x80070005` (ERROR_ACCESS_DENIED) again")).toBeNull();
});
