import { describe, expect, it } from "vitest";
import { appendTo } from "../../../client/src/features/draft-rule/append-to-pack.ts";

const ITEM = "  - id: new\n    title: New\n    block: |\n        deep\n\n        more\n";

function appended(text: string, list: "articles" | "rules"): string | null {
  const insertion = appendTo(text, list, ITEM);
  return insertion && text.slice(0, insertion.start) + insertion.snippet + text.slice(insertion.end);
}

describe("an item for a list of a pack", () => {
  it("goes behind the last one", () => {
    const text =
      "schema: 1\narticles:\n  - id: a\n    cause: |\n      text\n\n      # no comment\n\n# the rules\nrules:\n  - id: r\n";
    expect(appended(text, "articles")).toBe(
      `schema: 1\narticles:\n  - id: a\n    cause: |\n      text\n\n      # no comment\n${ITEM}\n# the rules\nrules:\n  - id: r\n`,
    );
    expect(appended(text, "rules")).toBe(`${text}${ITEM}`.trimEnd().concat("\n"));
  });

  it("is indented as its neighbours", () => {
    const deep = ITEM.replace(/^(?=.)/gm, "  ");
    expect(appended("articles:\n    - id: a\nrules: []\n", "articles")).toBe(`articles:\n    - id: a\n${deep}rules: []\n`);
    const flat = ITEM.replace(/^ {2}/gm, "");
    expect(appended("articles:\n- id: a\n  title: A\nrules: []\n", "articles")).toBe(
      `articles:\n- id: a\n  title: A\n${flat}rules: []\n`,
    );
  });

  it("is the first one of an empty list", () => {
    expect(appended("articles: []\nrules: [ ] # none yet\n", "rules")).toBe(`articles: []\nrules: # none yet\n${ITEM}`);
    expect(appended("articles:\nrules:\n", "articles")).toBe(`articles:\n${ITEM}rules:\n`);
  });

  it("keeps a file without an end of line, and one of Windows", () => {
    expect(appended("articles:\n  - id: a", "articles")).toBe(`articles:\n  - id: a\n${ITEM.trimEnd()}`);
    expect(appended("articles:\r\n  - id: a\r\nrules: []\r\n", "articles")).toBe(
      `articles:\r\n  - id: a\n${ITEM.trimEnd()}\r\nrules: []\r\n`,
    );
  });

  it("has no place in what is no list of lines", () => {
    expect(appended("schema: 1\n", "articles")).toBeNull();
    expect(appended("articles: [{id: a}]\n", "articles")).toBeNull();
    expect(appended('{"articles": []}', "articles")).toBeNull();
  });
});
