import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageTemplate } from "../../../server/src/core/chains/message-template.ts";

describe("messageTemplate", () => {
  it.each([
    ["Failed to reboot. Error 0x(800700c1)", "Failed to reboot. Error 0x(80004005)"],
    ["CTM job {8E2D6B0A-31C4-4F6C-9E55-0C0D4B1E0001} failed", "CTM job {0E2D6B0A-31C4-4F6C-9E55-0C0D4B1E0002} failed"],
    ["Failed to install boot image LAB00007.", "Failed to install boot image XYZ00A41."],
    ["Failed to open C:\\a\\b.wim (5)", "Failed to open D:\\other\\c.wim (32)"],
    ["Could not reach https://mp01.lab.example/x", "Could not reach https://mp02.lab.example/y"],
    ["00:1B:44:11:3A:B7: no answer", "00:1B:44:DE:AD:0C: no answer"],
    ["Package 'One' is missing", "Package 'Another one' is missing"],
  ])("%s and %s are one", (a, b) => {
    expect(messageTemplate(a)).toBe(messageTemplate(b));
  });

  it("keeps different sentences apart", () => {
    expect(messageTemplate("Failed to send. Error 5")).not.toBe(messageTemplate("Failed to receive. Error 5"));
  });

  it("is its own template", () => {
    const text = fc.stringMatching(/^[a-z .]*$/);
    fc.assert(
      fc.property(text, (message) => {
        expect(messageTemplate(messageTemplate(message))).toBe(messageTemplate(message));
      }),
    );
  });
});
