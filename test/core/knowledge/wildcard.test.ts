import fc from "fast-check";
import { expect, test } from "vitest";
import { compileWildcard, wildcardOccurs } from "../../../server/src/core/knowledge/wildcard.ts";

const occurs = (template: string, text: string): boolean => wildcardOccurs(compileWildcard(template), text.toLowerCase());

test.each([
  ["CreateProcess failed", "createprocess FAILED. Code(0x800700C1)", true],
  ["Failed to save environment to*80070057", "Failed to save environment to  (80070057)", true],
  ["first*second", "first\r\nand second", true],
  ["first*second", "second first", false],
  ["ab*ba", "aba", false],
  ["*", "", true],
  ["", "anything", true],
  ["**end**", "the end", true],
  ["a.c", "abc", false],
  ["(x+)*", "(x+)", true],
  ["İstanbul", "Server İSTANBUL", true],
])("%j in %j: %s", (template, text, expected) => {
  expect(occurs(template, text)).toBe(expected);
});

/** The obvious matcher, over pieces of text that need no escaping. */
const asRegExp = (template: string): RegExp => new RegExp(template.replaceAll("*", "[\\s\\S]*"));

test("agrees with a regular expression on any template of letters and stars", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 30 });
  const template = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 8 });
  fc.assert(
    fc.property(template, text, (t, s) => {
      expect(occurs(t, s)).toBe(asRegExp(t).test(s));
    }),
  );
});

test("searches each literal once and never goes back, however many stars a template has", () => {
  let searches = 0;
  const text = {
    indexOf(_literal: string, from: number): number {
      searches++;
      return from < 150 ? from : -1;
    },
  };
  expect(wildcardOccurs(compileWildcard("a*".repeat(200)), text as string)).toBe(false);
  expect(searches).toBe(151);
});
