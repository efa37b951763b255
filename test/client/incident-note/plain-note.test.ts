import { describe, expect, it } from "vitest";
import { applyEdit } from "../../../client/src/features/incident-note/note-edit.ts";
import { planPlainNote } from "../../../client/src/features/incident-note/plain-note.ts";

const insert = (marked: string, language: string, note: string, eol = "\n") => {
  const text = marked.replace("|", "");
  return applyEdit(text, planPlainNote(text, eol, marked.indexOf("|"), language, note));
};

describe("a note without markers", () => {
  it.each([
    ["plaintext", "a\n|\nb", "N\nM", "a\n\nN\nM\n\nb"],
    ["plaintext", "a|b\nc", "N", "ab\n\nN\n\nc"],
    ["plaintext", "|", "N", "N\n"],
    ["asciidoc", "= T\n\n|", "N", "= T\n\n....\nN\n....\n"],
    ["asciidoc", "|", "a\n......\nb", ".......\na\n......\nb\n.......\n"],
    ["markdown", "```\nx|\n```\n", "<img> ```` x", "```\nx\n```\n\n`````text\n<img> ```` x\n`````\n"],
  ])("in %s: %j", (language, marked, note, expected) => {
    expect(insert(marked, language, note)).toBe(expected);
  });

  it("has the document's line ends", () => {
    expect(insert("a\r\n|", "plaintext", "N\nM", "\r\n")).toBe("a\r\n\r\nN\r\nM\r\n");
  });
});
