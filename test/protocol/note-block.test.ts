import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNoteBlocks, hashNoteBody, scanNotes, wrapNote } from "../../server/src/protocol/note-block.ts";

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

describe("a marker that bounds no block", () => {
  const first = wrapNote("first", NOTE);
  const second = wrapNote("second", "Other");
  const END = "<!-- smsts-note:end -->";
  const damageOf = (text: string) => scanNotes(text).damaged.map(({ kind, id }) => (id === null ? kind : `${kind} ${id}`));

  it.each<[string, string, string[], string[]]>([
    ["whole blocks have none", `${first}\n\n${second}`, [], ["first", "second"]],
    ["an end that is missing", `a\n${first.replace(`\n${END}`, "")}\n\n${second}`, ["no-end first"], ["second"]],
    ["an end that is missing at the end", first.replace(`\n${END}`, ""), ["no-end first"], []],
    ["a begin that is missing", `x\n${END}\n\n${second}`, ["no-begin"], ["second"]],
    ["the two swapped", `${END}\n${first.replace(`\n${END}`, "")}`, ["no-begin", "no-end first"], []],
    ["one in the other", first.replace("It could", `${second}\nIt could`), ["no-end first", "no-begin"], ["second"]],
    ["a hash that was deleted", first.replace(/ hash=\w+/, ""), ["unreadable first", "no-begin"], []],
    ["a marker of another version", first.replace("v=1", "v=9"), ["unreadable first", "no-begin"], []],
    ["words in a marker", `<!-- smsts-note:mine -->\n${second}`, ["unreadable"], ["second"]],
    ["a note in a fence, which is quoted", `~~~\n${first}\n~~~\n${second}`, ["fenced first"], ["second"]],
    ["a note in a fence that nobody closed", `\`\`\`\n${first}`, ["fenced first"], []],
  ])("%s", (_name, text, damage, blocks) => {
    expect(damageOf(text)).toEqual(damage);
    expect(findNoteBlocks(text).map(({ id }) => id)).toEqual(blocks);
  });

  it("a fence that a note opens and does not close ends with the note", () => {
    expect(findNoteBlocks(`${wrapNote("first", "```sh\nx")}\n\n${second}`).map(({ id }) => id)).toEqual(["first", "second"]);
  });

  it("a wrong hash is a block that somebody edited", () => {
    expect(scanNotes(first.replace(/hash=\w+/, "hash=0"))).toMatchObject({
      damaged: [],
      blocks: [{ id: "first", pristine: false }],
    });
  });

  it("line ends of all kinds in one document are read as such", () => {
    const mixed = `a\r\n${first.replace("\n", "\r\n")}\r${second.replaceAll("\n", "\r")}`;
    expect(findNoteBlocks(mixed)).toMatchObject([
      { id: "first", pristine: true },
      { id: "second", pristine: true },
    ]);
  });
});

describe("law: however markers are damaged", () => {
  const lines = [
    ...wrapNote("first", NOTE).split("\n"),
    ...wrapNote("second", "Other").split("\n"),
    "```",
    "~~~ sh",
    "> ```",
    "mine",
    "",
    "<!-- smsts-note:begin v=1 id=first -->",
    "<!-- smsts-note:begin v=1 id=first hash=0 -->",
  ];
  const documents = fc.array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom("\n", "\r\n", "\r")), { maxLength: 30 });

  it("blocks do not overlap, begin and end with a marker, and every marker is told of once", () => {
    fc.assert(
      fc.property(documents, (parts) => {
        const text = parts.map((part) => part.join("")).join("");
        const { blocks, damaged } = scanNotes(text);
        let at = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(start, end)).toMatch(/^<!-- smsts-note:begin v=1 [^>]*-->[\r\n][\s\S]*<!-- smsts-note:end -->$/);
          expect(text.slice(start, end).match(/smsts-note:begin v=1 id=\w+ hash=/g)).toHaveLength(1);
          at = end;
        }
        const inBlock = (offset: number) => blocks.some(({ start, end }) => start <= offset && offset < end);
        for (const { start, kind } of damaged) expect(inBlock(start)).toBe(kind === "unreadable" && inBlock(start));
        const begins = [...text.matchAll(/^<!-- smsts-note:begin/gm)].length;
        const told = damaged.filter(({ kind }) => kind !== "no-begin").length + blocks.length;
        expect(told).toBe(begins);
      }),
    );
  });
});
