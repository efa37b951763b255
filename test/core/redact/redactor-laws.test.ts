import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRedactor } from "../../../server/src/core/redact/redactor.ts";
import { readRedactionCases } from "../../scores/redaction/read-redactions.ts";

const cases = readRedactionCases(path.join(import.meta.dirname, "../../scores/redaction"));
const pieces = [
  ...cases.flatMap(({ text }) => text.split(/(?<=[\s=:\\"<>])/)).filter((_, index) => index % 7 === 0),
  ...[
    "OSDJoinPassword=",
    "\\\\",
    "/user:",
    "-----BEGIN KEY-----\n",
    "]LOG]!>",
    "<![LOG[",
    '"',
    "İ",
    "\ud83d",
    "é",
    "\r",
    "\n",
    "\u2028",
    "⟦",
    "%",
    "MACHINE-7",
    "REMOVED",
  ],
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 40 })
  .map((parts) => parts.join(""));
const rules = [
  { name: "ASSET", text: "HB-*" },
  { name: "place", text: "a*b" },
];
const lineEnds = (text: string) => text.match(/\r\n?|\n/g)?.join("|") ?? "";

describe("a redactor", () => {
  it("never throws, keeps each line end, and replaces pieces in order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = createRedactor({ rules }).replacements(text);
        let at = 0;
        for (const { start, end, pseudonym } of found) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/[\r\n]/);
          expect(pseudonym).not.toBe("");
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(lineEnds(createRedactor({ rules }).redact(text))).toBe(lineEnds(text));
      }),
      { numRuns: 400 },
    );
  });

  it("changes nothing in what it has redacted", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const redactor = createRedactor({ rules });
        const once = redactor.redact(text);
        expect(redactor.redact(once)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });
});
