import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNoteBlocks, hashNoteBody, wrapNote } from "../../server/src/protocol/note-block.ts";

const NOTE = "## bootsect.exe failed\n\nIt could not be started.";
const asCrlf = (text: string): string => text.replaceAll("\n", "\r\n");

describe("the hash", () => {
  it("ignores line ends, and blank lines around the text", () => {
    for (const same of [asCrlf(NOTE), NOTE.replaceAll("\n", "\r"), `\n\n${NOTE}\n`, asCrlf(`\n${NOTE}\n\n`)]) {
      expect(hashNoteBody(same)).toBe(hashNoteBody(NOTE));
    }
  });

  it("tells any other edit", () => {
    for (const other of [`${NOTE} `, NOTE.replace("could", "Could"), NOTE.replace("\n\n", "\n"), ` ${NOTE}`, ""]) {
      expect(hashNoteBody(other)).not.toBe(hashNoteBody(NOTE));
    }
  });

  it("stays what it is, as documents hold it", () => {
    expect(hashNoteBody(NOTE)).toBe("06dce44c9858e5");
  });
});

describe("a wrapped note", () => {
  it("stands between its markers, and is found again untouched", () => {
    const block = wrapNote("a1b2", `\n${NOTE}\n\n`);
    expect(block).toBe(`<!-- smsts-note:begin v=1 id=a1b2 hash=${hashNoteBody(NOTE)} -->\n${NOTE}\n<!-- smsts-note:end -->`);
    expect(findNoteBlocks(block)).toEqual([
      { id: "a1b2", hash: hashNoteBody(NOTE), start: 0, end: block.length, pristine: true },
    ]);
  });

  it("is found within a document of any line ends", () => {
    const block = wrapNote("a1b2", NOTE);
    for (const document of [`# Incident\n\n${block}\n\nMore.\n`, asCrlf(`# Incident\n\n${block}\n\nMore.\n`)]) {
      const [found] = findNoteBlocks(document);
      expect(found).toMatchObject({ id: "a1b2", pristine: true });
      expect(document.slice(found?.start, found?.end).replaceAll("\r\n", "\n")).toBe(block);
    }
  });

  it("is no longer pristine once somebody edits it", () => {
    const edited = wrapNote("a1b2", NOTE).replace("could not", "would not");
    expect(findNoteBlocks(edited)).toMatchObject([{ id: "a1b2", pristine: false }]);
  });

  it("survives any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(!/smsts-note/.test(text));
        expect(findNoteBlocks(wrapNote("id", text))).toMatchObject([{ id: "id", pristine: true }]);
      }),
    );
  });
});

describe("several and damaged blocks", () => {
  it("finds two, each with its own state", () => {
    const document = `${wrapNote("first", NOTE)}\n\ntext\n\n${wrapNote("second", "Other").replace("Other", "Edited")}\n`;
    expect(findNoteBlocks(document)).toMatchObject([
      { id: "first", pristine: true },
      { id: "second", pristine: false },
    ]);
  });

  it("leaves alone a block whose end is lost, and does not reach into the next one", () => {
    const lost = wrapNote("first", NOTE).replace("\n<!-- smsts-note:end -->", "");
    expect(findNoteBlocks(lost)).toEqual([]);
    expect(findNoteBlocks(`${lost}\n\n${wrapNote("second", "Other")}`)).toMatchObject([{ id: "second", pristine: true }]);
  });

  it.each([
    ["an end alone", "text\n<!-- smsts-note:end -->"],
    ["a begin of another version", wrapNote("a", NOTE).replace("v=1", "v=2")],
    ["a begin without hash", wrapNote("a", NOTE).replace(/ hash=\w+/, "")],
    ["a begin within a line", `see ${wrapNote("a", NOTE)}`],
  ])("%s is none", (_name, document) => {
    expect(findNoteBlocks(document)).toEqual([]);
  });

  it("knows indented markers", () => {
    const document = wrapNote("a", NOTE).replaceAll("<!--", "  <!--");
    expect(findNoteBlocks(document)).toMatchObject([{ id: "a", pristine: true }]);
  });
});
