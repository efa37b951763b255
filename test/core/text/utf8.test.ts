import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkUtf8 } from "../../../server/src/core/text/utf8.ts";

function platformAccepts(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const atEveryAlignment = (bytes: readonly number[]): Uint8Array[] =>
  [0, 1, 2, 3].map((offset) => Uint8Array.from([...Array(offset).fill(0xff), ...bytes]).subarray(offset));

const sequences = fc.oneof(
  fc.constantFrom(
    [0x61],
    [0xc3, 0xa4],
    [0xe5, 0xae, 0x8c],
    [0xf0, 0x9f, 0x9a, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe0, 0x80, 0x80],
  ),
  fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 3 }),
);

describe("UTF-8 check", () => {
  it("agrees with the platform", () => {
    fc.assert(
      fc.property(fc.array(sequences, { maxLength: 12 }), (parts) => {
        for (const bytes of atEveryAlignment(parts.flat())) expect(checkUtf8(bytes) === "valid").toBe(platformAccepts(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["cut in its second character", [0xc3, 0xa4, 0xe5], "cut"],
    ["cut one byte before the end", [0xc3, 0xa4, 0xf0, 0x9f, 0x9a], "cut"],
    ["cut in its only character", [0x61, 0xe5, 0xae], "invalid"],
    ["a cut that no byte could mend", [0xc3, 0xa4, 0xed, 0xa0], "invalid"],
    ["a bad byte, then text", [0xc3, 0xa4, 0xff, 0x61], "invalid"],
    ["a lead byte, then text", [0xc3, 0xa4, 0xe5, 0x61], "invalid"],
  ])("%s", (_, bytes, expected) => {
    for (const aligned of atEveryAlignment(bytes)) expect(checkUtf8(aligned)).toBe(expected);
  });
});
