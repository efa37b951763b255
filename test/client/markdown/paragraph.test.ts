import { describe, expect, it } from "vitest";
import { paragraphAround } from "../../../client/src/features/markdown/paragraph.ts";

/** The paragraph around the `|` of a text. */
function around(marked: string): string {
  const at = marked.indexOf("|");
  const text = marked.replace("|", "");
  const { start, end } = paragraphAround(text, at, "markdown");
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
