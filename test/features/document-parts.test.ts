import { describe, expect, it } from "vitest";
import { documentParts } from "../../server/src/features/document-parts.ts";
import { wrapNote } from "../../server/src/protocol/note-block.ts";

const linksOf = (text: string) =>
  documentParts(text).excerpts.map(({ links }) => links.map(({ row, reference, line }) => [row, reference, line]));

const EVIDENCE =
  "```smsts\nfirst\nsecond\n```\n\n1. [smsts.log, line 5](logs/smsts.log#L5), the root cause\n2. [smsts.log, line 9](logs/smsts.log#L9)\n";

describe("an excerpt of a log", () => {
  it("has its rows, and the links that are numbered for them", () => {
    const [excerpt] = documentParts(EVIDENCE).excerpts;
    expect(excerpt?.rows.map(({ text }) => text)).toEqual(["first", "second"]);
    expect(linksOf(EVIDENCE)).toEqual([
      [
        [0, "logs/smsts.log", 5],
        [1, "logs/smsts.log", 9],
      ],
    ]);
    const [link] = excerpt?.links ?? [];
    expect(EVIDENCE.slice(link?.start, link?.end)).toBe("[smsts.log, line 5](logs/smsts.log#L5)");
  });

  it("has them with any line ends", () => {
    for (const eol of ["\r\n", "\r"]) expect(linksOf(EVIDENCE.replaceAll("\n", eol))).toEqual(linksOf(EVIDENCE));
  });

  it("has no links of the next section, the next excerpt, or beyond its rows", () => {
    expect(linksOf("```smsts\na\n```\n\n## More\n\n1. [x](a.log#L1)\n")).toEqual([[]]);
    expect(linksOf("```smsts\na\n```\n```smsts\nb\n```\n1. [x](a.log#L1)\n")).toEqual([[], [[0, "a.log", 1]]]);
    expect(linksOf("```smsts\na\n```\n2. [x](a.log#L1)\n0. [x](a.log#L1)\n1. [x](a.md#L1) [y](a.log)\n")).toEqual([[]]);
  });

  it("has those of its note that lead to the same line", () => {
    const rootCause = "`first` in [smsts.log, line 5](logs/smsts.log#L5), not [line 6](logs/smsts.log#L6)\n\n";
    expect(linksOf(wrapNote("a1", rootCause + EVIDENCE))).toEqual([
      [
        [0, "logs/smsts.log", 5],
        [1, "logs/smsts.log", 9],
        [0, "logs/smsts.log", 5],
      ],
    ]);
    expect(linksOf(rootCause + EVIDENCE)[0]).toHaveLength(2);
  });

  it("may be one that nobody closed, or be empty", () => {
    expect(documentParts("```smsts\na\nb").excerpts[0]?.rows.map(({ text }) => text)).toEqual(["a", "b"]);
    expect(documentParts("```smsts\n```").excerpts[0]?.rows).toEqual([]);
    expect(documentParts("```js\na\n```").excerpts).toEqual([]);
  });
});

it("reads no part of a hostile line more than once: else this takes minutes", () => {
  const line = "1. ".concat("[".repeat(9000), "#L");
  expect(linksOf(`\`\`\`smsts\na\n\`\`\`\n${`${line}\n`.repeat(300)}`)).toEqual([[]]);
});
