import { describe, expect, it } from "vitest";
import { holdsBlock, placeBlock } from "../../../client/src/features/markdown/block-place.ts";
import { wrapNote } from "../../../server/src/protocol/note-block.ts";
import { code, withBlock } from "./placed.ts";

const block = "KB1\n\n1. x\n2. y";

describe("lines about a code stand", () => {
  it.each([
    [`a ${code}\nb\n\nc\n`, `a ${code}\nb\n\nKB1\n\n1. x\n2. y\n\nc\n`],
    [`a ${code}`, `a ${code}\n\nKB1\n\n1. x\n2. y\n`],
    [`1. a ${code}\n2. b\n`, `1. a ${code}\n\n   KB1\n\n   1) x\n   2) y\n\n2. b\n`],
    [`- a\n  - b ${code}\n  - c\n`, `- a\n  - b ${code}\n\n    KB1\n\n    1. x\n    2. y\n\n  - c\n`],
    [`a ${code}:\n\n1. b\n`, `a ${code}:\n\nKB1\n\n1) x\n2) y\n\n1. b\n`],
    [`a ${code}\n\n    b\n`, `a ${code}\n\nKB1\n\n1. x\n2. y\n\n<!-- -->\n\n    b\n`],
    [`> a ${code}\n> b\n\nc\n`, `> a ${code}\n> b\n\nKB1\n\n1. x\n2. y\n\nc\n`],
  ])("behind its paragraph or item: %j", (text, expected) => {
    expect(withBlock(text, block).trimEnd()).toBe(expected.trimEnd());
  });

  it("behind its note", () => {
    const text = `- a\n\n${wrapNote("a1", `- first ${code}\n\nsecond`)}\n\nb\n`;
    expect(placeBlock(text, text.indexOf(code), block, "markdown")).toEqual({ at: text.indexOf("\n\nb"), block });
  });

  it.each([
    [`* a ${code}\n\n* b\n`, `* a ${code}\n\nKB1\n\n. x\n\n//-\n\n* b\n`],
    [`== Head ${code}\ntext\n`, `== Head ${code}\n\nKB1\n\n. x\n\ntext\n`],
    [`a\n\n|===\n|b ${code}\n\n|c\n|===\n\nd\n`, `a\n\n|===\n|b ${code}\n\n|c\n|===\n\nKB1\n\n. x\n\nd\n`],
    [`a ${code}\n\n|===\n|b\n|===\n`, `a ${code}\n\nKB1\n\n. x\n\n|===\n|b\n|===\n`],
  ])("in AsciiDoc, outside of tables and other lists: %j", (text, expected) => {
    expect(withBlock(text, "KB1\n\n. x", "asciidoc")).toBe(expected);
  });
});

it("knows a block again wherever it stands", () => {
  for (const text of [`1. a ${code}\r\n2. b\r\n`, `a ${code}\n\n1. b\n`, `a ${code}`])
    expect([holdsBlock(text, block), holdsBlock(withBlock(text, block), block)]).toEqual([false, true]);
});
