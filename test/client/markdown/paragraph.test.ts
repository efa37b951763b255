import { describe, expect, it } from "vitest";
import { paragraphAround, placeBehind } from "../../../client/src/features/markdown/paragraph.ts";
import { wrapNote } from "../../../server/src/protocol/note-block.ts";

/** The paragraph around the `|` of a text. */
function around(marked: string): string {
  const at = marked.indexOf("|");
  const text = marked.replace("|", "");
  const { start, end } = paragraphAround(text, at);
  return text.slice(start, end);
}

describe("the paragraph around a place", () => {
  it.each([
    ["a\n\nb\nc|d\ne\n\nf", "b\ncd\ne"],
    ["a\r\n\r\nb\r\n|c\r\n\r\nd", "b\r\nc"],
    ["a\rb|\r\rc", "a\rb"],
    ["|a", "a"],
    ["a|", "a"],
    ["# Head\na|\n## Next", "a"],
    ["a\n# He|ad\nb", "# Head"],
    ["a\n|\nb", ""],
    ["a\n  \t\nb|\n```sh\nc\n```", "b"],
    ["- a\n- b|\n- c\n", "- a\n- b\n- c"],
    ["| a |", " a |"],
    ["", ""],
  ])("of %j", (marked, expected) => {
    expect(around(marked)).toBe(expected);
  });
});

describe("the place for lines about something", () => {
  it("is behind its paragraph", () => {
    expect(placeBehind("a\nb\n\nc", 0)).toBe(3);
    expect(placeBehind("a", 1)).toBe(1);
  });

  it("is behind its note", () => {
    const note = wrapNote("a1", "first\n\nsecond");
    const text = `a\n\n${note}\n\nb`;
    expect(placeBehind(text, text.indexOf("first"))).toBe(text.indexOf("\n\nb"));
    expect(placeBehind(text, text.indexOf("\n\nb") + 2)).toBe(text.length);
  });
});
