import { expect, it } from "vitest";
import { codeInsertion } from "../../../client/src/features/explain-code/code-insertion.ts";
import type { FoundCode } from "../../../server/src/protocol/requests.ts";

const found: FoundCode = {
  code: "0x80070005",
  symbol: "E_ACCESSDENIED",
  meant: { family: "hresult", symbol: "E_ACCESSDENIED" },
  label: "0x80070005 · E_ACCESSDENIED",
  description: "HRESULT",
  detail: "The account may not do this.",
  explanation: "E_ACCESSDENIED: The account may not do this",
  searchUrl: null,
};

/** The line after the insertion at the `|`. */
function inserted(source: string, code = found): string | null {
  const line = source.replace("|", "");
  const insertion = codeInsertion(line, source.indexOf("|"), code);
  return insertion && line.slice(0, insertion.character) + insertion.text + line.slice(insertion.character);
}

it.each([
  ["It ended with |.", "It ended with 0x80070005 (E_ACCESSDENIED: The account may not do this)."],
  ["|", "0x80070005 (E_ACCESSDENIED: The account may not do this)"],
  ["It ended with `0x80|070005`.", "It ended with `0x80070005` (E_ACCESSDENIED: The account may not do this)."],
])("%j", (source, line) => {
  expect(inserted(source)).toBe(line);
});

it("writes the number alone where nothing is known of it", () => {
  expect(inserted("with |", { ...found, explanation: "" })).toBe("with 0x80070005");
});

it("writes nothing twice", () => {
  expect(inserted("0x8007|0005 (E_ACCESSDENIED: The account may not do this)")).toBeNull();
});
