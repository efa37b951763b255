import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown, inlineCode, link, oneLine } from "../../server/src/features/markdown.ts";
import { notePlainText } from "../../server/src/features/note-plain-text.ts";

describe("a field of a note as plain text", () => {
  it.each([
    ["a \\<b> \\[c\\] 1\\. d", "a <b> [c] 1. d"],
    ["- **Code:** `\\\\srv\\share\\a_b*.log`", "- Code: \\\\srv\\share\\a_b*.log"],
    ["[KB \\[1\\]](https://example.com/a%29)", "KB [1]: https://example.com/a%29"],
    ["[smsts.log, line 51](logs/smsts.log#L51), the root cause", "smsts.log, line 51, the root cause"],
    ["see [`a.log`](a.log)", "see a.log"],
    ["`` a`b `` and ``` `` ```", "a`b and ``"],
    ["1. one\n2. `two`\n", "1. one\n2. two\n"],
  ])("%s", (markdown, text) => {
    expect(notePlainText(markdown)).toBe(text);
  });

  it("is what was escaped, linked or put into a code span", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab `\\[]()*_<>!#.-:/&$~@|\n") }), (text) => {
        const line = oneLine(text).trim();
        expect(notePlainText(escapeMarkdown(text))).toBe(line);
        expect(notePlainText(inlineCode(text)).trim()).toBe(line);
        expect(notePlainText(link(escapeMarkdown(text), "a.log"))).toBe(line);
      }),
    );
  });
});
