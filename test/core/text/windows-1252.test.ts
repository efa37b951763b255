import { expect, it } from "vitest";
import { decodeSpan } from "../../../server/src/core/text/decode-span.ts";
import { windows1252ToUtf8 } from "../../../server/src/core/text/windows-1252.ts";

function decoded(bytes: readonly number[]): string {
  const utf8 = windows1252ToUtf8(Uint8Array.from(bytes));
  return decodeSpan(utf8, 0, utf8.length);
}

it("reads the characters Windows put where Latin-1 has control characters", () => {
  expect(decoded([0x80, 0x82, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x99, 0x9f])).toBe("€‚…‘’“”–™Ÿ");
});

it("leaves the five bytes without a character as they are", () => {
  expect(decoded([0x81, 0x8d, 0x8f, 0x90, 0x9d])).toBe("\u0081\u008d\u008f\u0090\u009d");
});

it("agrees with Latin-1 everywhere else", () => {
  const shared = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => byte < 0x80 || byte >= 0xa0);
  expect(decoded(shared)).toBe(String.fromCharCode(...shared));
});
