import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileWildcard, wildcardOccurs } from "../../server/src/core/knowledge/wildcard.ts";
import { draftTemplate } from "../../server/src/features/draft-template.ts";

const occurs = (template: string, message: string): boolean => wildcardOccurs(compileWildcard(template), message.toLowerCase());

describe("a template drafted from a message", () => {
  it.each([
    ["CreateProcess failed. Code(0x800700C1)", "CreateProcess failed. Code(*)"],
    ["Failed to download policy LAB00012-LAB00007-6F6BCC28 (Code 0x80072ee7).", "Failed to download policy * (Code *)."],
    ['Cannot open "C:\\_SMSTaskSequence\\x y.wim" of drive D:\\Images\\a.wim, 12 left', "Cannot open * of drive * left"],
    ["ZTI ERROR - Non-zero return code by LTIApply, rc = 2", "ZTI ERROR - Non-zero return code by LTIApply, rc ="],
    ["\r\n   !! Failed  to  start\tthe service\r\nmore", "Failed*to*start*the service"],
    ["[LOG] Größe der Partition ist falsch", "[LOG] Größe der Partition ist falsch"],
    ["Error 5", null],
    ["", null],
    ["12\r\nThe volume is dirty now", "The volume is dirty now"],
  ])("%j", (message, template) => {
    expect(draftTemplate(message, [])).toBe(template);
    if (template !== null) expect(occurs(template, message)).toBe(true);
  });

  it("leaves out what is private", () => {
    const message = "Cannot reach the server lab-srv7 as adm.lab";
    const at = (text: string) => ({ start: message.indexOf(text), end: message.indexOf(text) + text.length });
    expect(draftTemplate(message, [at("adm.lab"), at("lab-srv7")])).toBe("Cannot reach the server * as");
  });

  it("ends with a word where the message is long", () => {
    const template = draftTemplate(`The content ${"is not there and ".repeat(20)}`, []) ?? "";
    expect(template.length).toBeLessThanOrEqual(160);
    expect(template).toMatch(/ (?:is|not|there|and)$/);
  });

  it("occurs in its message, whatever that is", () => {
    const words = fc.oneof(
      fc.constantFrom("Failed to ", "0x80070005", "*", "#", "{path}", "\t", "  ", "C:\\a b", '"q"', "\r\n"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.nat(40), fc.nat(40), (parts, start, length) => {
        const message = parts.join("");
        const range = { start: Math.min(start, message.length), end: Math.min(start + length, message.length) };
        const template = draftTemplate(message, [range]);
        if (template === null) return;
        expect(occurs(template, message)).toBe(true);
        expect(occurs(template, `${message.slice(0, range.start)}MACHINE-1${message.slice(range.end)}`)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
