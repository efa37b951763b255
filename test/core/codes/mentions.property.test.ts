import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex, toSigned } from "../../../server/src/core/codes/code-value.ts";
import { findMentions } from "../../../server/src/core/codes/mentions.ts";
import { readCodes, readMentions } from "./read-mentions.ts";

const failure = fc
  .integer({ min: 0x8000_0001, max: 0xffff_ffff })
  .filter((value) => value !== 0xc190_0210 && value !== 0x8007_0bc2);
const hexDigits = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdefABCDEF"), minLength: length, maxLength: length });

describe("mentions of any code", () => {
  it("finds every failure after a cue, in each of its writings", () => {
    fc.assert(
      fc.property(failure, (value) => {
        const hex = toHex(value);
        for (const line of [
          `failed. Code(${hex})`,
          `hr=${hex.toLowerCase()}`,
          `exit code ${value}`,
          `exit code ${toSigned(value)}`,
        ]) {
          expect(readMentions(line).map((mention) => mention.value)).toEqual([value]);
        }
      }),
    );
  });

  it("covers digits, sign and 0x, and nothing else", () => {
    fc.assert(
      fc.property(failure, fc.constantFrom("error ", "(Error: ", "returned ", "HRESULT = "), (value, cue) => {
        for (const { text } of readMentions(`${cue}${toHex(value)}; Source: Lab)`))
          expect(text).toMatch(/^(?:0x[0-9A-F]{8}|-?\d+)$/);
      }),
    );
  });
});

describe("numbers without the shape of a code", () => {
  it("finds none in GUIDs", () => {
    fc.assert(
      fc.property(fc.uuid(), (guid) => {
        expect(readCodes(`Policy {${guid}} and ${guid.toUpperCase()} done`)).toEqual([]);
      }),
    );
  });

  it.each([32, 40, 64])("finds none in hashes of %i digits", (length) => {
    fc.assert(
      fc.property(hexDigits(length), (hash) => {
        expect(readCodes(`Hash ${hash}, error ${hash}`)).toEqual([]);
      }),
    );
  });

  it("finds none in thread columns", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0xffff_ffff }), (thread) => {
        const hex = thread.toString(16).toUpperCase().padStart(4, "0");
        expect(readCodes(`Installing TSManager 6/18/2024 8:00:00 AM ${thread} (0x${hex})`)).toEqual([]);
      }),
    );
  });

  it("finds none in addresses of more than eight digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 16 }).chain(hexDigits), (digits) => {
        expect(readCodes(`error 0x${digits}`)).toEqual([]);
      }),
    );
  });
});

it("is in order, inside its range, without overlap, whatever the bytes", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .string({ unit: fc.constantFrom("0x", "8007", "0005", "error", " ", "-", "(", ")", "code", ".", "é", "\n"), maxLength: 40 })
      .map((text) => new TextEncoder().encode(text)),
  );
  fc.assert(
    fc.property(bytes, (text) => {
      let last = 0;
      for (const { start, end, value } of findMentions(text, 0, text.length)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(value).toBe(value >>> 0);
        last = end;
      }
    }),
  );
});
