import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NotePlan, placeOfNote, planNote } from "../../../client/src/features/incident-note/merge.ts";
import type { NoteEdit } from "../../../client/src/features/incident-note/note-edit.ts";
import { noteLevelAt } from "../../../client/src/features/incident-note/section-level.ts";
import { findNoteBlocks, wrapNote } from "../../../server/src/protocol/note-block.ts";

const note = (body: string, id = "c1") => ({ id, markdown: wrapNote(id, body) });
const first = note("## Failure\n\nbootsect.exe");
const later = note("## Failure\n\nbootsect.exe, seen twice");

const apply = (text: string, edit: NoteEdit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end);

function written(plan: NotePlan): NoteEdit {
  if (plan.kind !== "write") throw new Error(`planned ${plan.kind}`);
  return plan.edit;
}

/** Inserts at the `|` of `marked`; answers the text with the block shown as `[id]`. */
function insertAt(marked: string, eol = "\n", inserted = first): string {
  const text = marked.replace("|", "");
  const result = apply(text, written(planNote(text, eol, marked.indexOf("|"), inserted)));
  return result.replace(inserted.markdown.replaceAll("\n", eol), `[${inserted.id}]`);
}

describe("a first insertion", () => {
  it.each([
    ["an empty document", "|", "[c1]\n"],
    ["a blank line between paragraphs", "a\n\n|\n\nb", "a\n\n[c1]\n\nb"],
    ["the only blank line between paragraphs", "a\n|\nb", "a\n\n[c1]\n\nb"],
    ["within a line: below it", "a|b\nc", "ab\n\n[c1]\n\nc"],
    ["the end of a text without final line end", "a|", "a\n\n[c1]\n"],
    ["the last, empty line", "a\n|", "a\n\n[c1]\n"],
    ["the start of a text line", "|a\n", "a\n\n[c1]\n"],
    ["a line of blanks, which stays", "a\n|  \nb", "a\n\n[c1]\n  \nb"],
    ["a fence: behind it", "```sh\nls|\n```\nb", "```sh\nls\n```\n\n[c1]\n\nb"],
    ["the opening line of a fence", "a\n|```\nx\n```\n", "a\n```\nx\n```\n\n[c1]\n"],
    ["a fence of tildes that holds backticks", "~~~\n```\n|\n~~~\n", "~~~\n```\n\n~~~\n\n[c1]\n"],
    ["a longer fence that holds a shorter one", "````\n```\n```\n|x\n````\n", "````\n```\n```\nx\n````\n\n[c1]\n"],
    ["a fence in a list", "- a\n  ```\n  |x\n  ```\n", "- a\n  ```\n  x\n  ```\n\n[c1]\n"],
    ["a fence that nobody closed: before it", "a\n```\nx|\n", "a\n\n[c1]\n\n```\nx\n"],
    ["an unclosed fence on the first line", "```\n|", "[c1]\n\n```\n"],
    ["code in a sentence, which opens no fence", "```x``` is\n|\n", "```x``` is\n\n[c1]\n"],
    ["front matter: behind it", "|---\ntitle: a\n---\n\nb", "---\ntitle: a\n---\n\n[c1]\n\nb"],
    ["a rule, which is no front matter", "a\n\n---\n|", "a\n\n---\n\n[c1]\n"],
  ])("at %s", (_name, marked, expected) => {
    expect(insertAt(marked)).toBe(expected);
  });

  it("uses the document's line ends throughout", () => {
    const text = "a\r\n\r\nb";
    const edit = written(planNote(text, "\r\n", 1, first));
    expect(edit.text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(apply(text, edit)).toBe(`a\r\n\r\n${first.markdown.replaceAll("\n", "\r\n")}\r\n\r\nb`);
  });

  it("puts a note of another chain behind the one that the caret stands in", () => {
    const text = apply("", written(planNote("", "\n", 0, first)));
    const other = note("other", "c2");
    expect(apply(text, written(planNote(text, "\n", 60, other)))).toBe(`${first.markdown}\n\n${other.markdown}\n`);
  });
});

describe("a second insertion", () => {
  it("changes nothing where the same note stands", () => {
    const text = `a\n\n${first.markdown}\n`;
    expect(planNote(text, "\n", 0, first)).toEqual({ kind: "present", blockAt: 3 });
  });

  it("replaces an untouched block, wherever the caret is", () => {
    const text = `a\n\n${first.markdown}\n\nb`;
    expect(apply(text, written(planNote(text, "\n", 0, later)))).toBe(`a\n\n${later.markdown}\n\nb`);
  });

  it("takes a block with other line ends for untouched", () => {
    const text = `a\r\n${first.markdown.replaceAll("\n", "\r\n")}\r\n`;
    expect(apply(text, written(planNote(text, "\r\n", 0, later)))).toBe(`a\r\n${later.markdown.replaceAll("\n", "\r\n")}\r\n`);
  });

  it("leaves the choice where a person edited the block", () => {
    const edited = first.markdown.replace("bootsect", "the boot sector tool");
    const plan = planNote(`a\n\n${edited}\n\nb`, "\n", 0, later);
    if (plan.kind !== "edited") throw new Error(plan.kind);
    expect(apply(`a\n\n${edited}\n\nb`, plan.replace)).toBe(`a\n\n${later.markdown}\n\nb`);
    expect(apply(`a\n\n${edited}\n\nb`, plan.copy)).toBe(`a\n\n${edited}\n\n${later.markdown}\n\nb`);
  });

  it("updates the untouched copy when there is an edited one too", () => {
    const edited = first.markdown.replace("bootsect", "x");
    const text = `${edited}\n\n${first.markdown}\n`;
    expect(apply(text, written(planNote(text, "\n", 0, later)))).toBe(`${edited}\n\n${later.markdown}\n`);
  });
});

describe("law: text outside the markers is never touched", () => {
  const piece = fc.constantFrom(
    ..."a|  |```|~~~|````|---|> ```|<!-- smsts-note:end -->|text`x`|é𝄞".split("|"),
    first.markdown,
    note("x", "c2").markdown,
    first.markdown.replace("boot", "root"),
  );
  const eols = fc.constantFrom("\n", "\r\n");
  const documents = eols.chain((eol) => {
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("\n").replaceAll("\n", eol));
    return fc.tuple(text, fc.constant(eol), fc.nat(400));
  });
  const edits = (plan: NotePlan) =>
    plan.kind === "write" ? [plan.edit] : plan.kind === "edited" ? [plan.replace, plan.copy] : [];

  it("keeps it, adds one block and only line ends around it", () => {
    fc.assert(
      fc.property(documents, ([text, eol, caret]) => {
        const block = later.markdown.replaceAll("\n", eol);
        for (const edit of edits(planNote(text, eol, Math.min(caret, text.length), later))) {
          const result = apply(text, edit);
          expect(edit.text.replace(block, "").replaceAll(eol, "")).toBe("");
          expect(result.slice(edit.blockAt, edit.blockAt + block.length)).toBe(block);
          const removed = text.slice(edit.start, edit.end);
          if (removed !== "")
            expect(findNoteBlocks(text)).toContainEqual(expect.objectContaining({ id: "c1", start: edit.start, end: edit.end }));
          expect(findNoteBlocks(result)).toContainEqual(
            expect.objectContaining({ id: "c1", start: edit.blockAt, pristine: true }),
          );
        }
      }),
    );
  });

  it("is settled after one insertion: the next finds the note present", () => {
    fc.assert(
      fc.property(documents, ([text, eol, caret]) => {
        for (const edit of edits(planNote(text, eol, Math.min(caret, text.length), later))) {
          expect(planNote(apply(text, edit), eol, 0, later).kind).toBe("present");
        }
      }),
    );
  });
});

describe("an earlier note with damaged markers", () => {
  const END = "\n<!-- smsts-note:end -->";
  const kept = (text: string) => {
    const plan = planNote(text, "\n", 0, later);
    if (plan.kind !== "damaged") throw new Error(plan.kind);
    const result = apply(text, plan.copy);
    expect(result.replace(later.markdown, "").replace(/\n/g, "")).toBe(text.replace(/\n/g, ""));
    return plan.marker;
  };

  it.each([
    ["its end is missing", `a\n\n${first.markdown.replace(END, "")}\n\nb`, "no-end", 3],
    ["its hash is missing", first.markdown.replace(/ hash=\w+/, ""), "unreadable", 0],
    ["it stands in a fence", `~~~\n${first.markdown}\n~~~\n`, "fenced", 4],
    ["another note begins in it", first.markdown.replace("bootsect", `${note("x", "c2").markdown}\n`), "no-end", 0],
  ])("%s: it is left alone, with a copy to ask for", (_name, text, kind, start) => {
    expect(kept(text)).toMatchObject({ kind, id: "c1", start });
  });

  it("is not parted by the copy, wherever in it the caret is", () => {
    const lost = first.markdown.replace(END, "");
    const plan = planNote(`a\n\n${lost}\n\nb`, "\n", 40, later);
    expect(plan.kind === "damaged" && apply(`a\n\n${lost}\n\nb`, plan.copy)).toBe(`a\n\n${later.markdown}\n\n${lost}\n\nb`);
  });

  it("is of no account where a whole copy stands, nor for another note", () => {
    const lost = first.markdown.replace(END, "");
    expect(planNote(`${lost}\n\n${first.markdown}\n`, "\n", 0, later).kind).toBe("write");
    expect(planNote(lost, "\n", 0, note("x", "c2")).kind).toBe("write");
  });
});

describe("law: random damage to the markers never costs a character", () => {
  const base = ["# Incident", "", ...first.markdown.split("\n"), "", "mine", "", ...note("y", "c2").markdown.split("\n"), ""];
  const damage = fc.record({
    drop: fc.array(fc.nat(base.length - 1), { maxLength: 3 }),
    double: fc.array(fc.nat(base.length - 1), { maxLength: 2 }),
    swap: fc.option(fc.tuple(fc.nat(base.length - 1), fc.nat(base.length - 1))),
    chop: fc.array(fc.tuple(fc.nat(base.length - 1), fc.nat(30)), { maxLength: 2 }),
    eols: fc.array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 1, maxLength: 4 }),
  });

  it("outside of a whole block nothing goes, and an edited or damaged one never without an answer", () => {
    fc.assert(
      fc.property(damage, fc.nat(400), ({ drop, double, swap, chop, eols }, caret) => {
        const lines = [...base];
        for (const [line, length] of chop) lines[line] = (lines[line] ?? "").slice(0, -length || undefined);
        if (swap) [lines[swap[0]], lines[swap[1]]] = [lines[swap[1]] ?? "", lines[swap[0]] ?? ""];
        const parts = lines.flatMap((line, i) => (drop.includes(i) ? [] : double.includes(i) ? [line, line] : [line]));
        const text = parts.map((line, i) => line + (eols[i % eols.length] ?? "")).join("");
        const plan = planNote(text, "\n", Math.min(caret, text.length), later);
        const pristine = findNoteBlocks(text).filter(({ id, pristine }) => id === "c1" && pristine);
        if (plan.kind === "write" && plan.edit.start !== plan.edit.end) {
          expect(pristine.map(({ start, end }) => [start, end])).toContainEqual([plan.edit.start, plan.edit.end]);
        }
        for (const edit of plan.kind === "write" ? [plan.edit] : "copy" in plan ? [plan.copy] : []) {
          if (edit.start === edit.end) expect(edit.text.replace(later.markdown, "").trim()).toBe("");
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("a large document", () => {
  it("of 5 MB with thousands of notes, whole and damaged, is read in one pass", () => {
    const lost = note("x", "c3").markdown.replace("<!-- smsts-note:end -->", "~~~");
    const filler = `${"text ".repeat(40)}\n\n`;
    const part = `${filler.repeat(6)}${note("y", "c2").markdown}\n\n${lost}\n\n`;
    const text = `${part.repeat(Math.ceil(5_000_000 / part.length))}${first.markdown}\n`;
    expect(placeOfNote(text, 0, "c1")).toBe(text.length - first.markdown.length - 1);
    expect(written(planNote(text, "\n", 0, later)).start).toBe(text.length - first.markdown.length - 1);
    expect(planNote(text, "\n", 2_500_000, note("z", "c4")).kind).toBe("write");
    expect(noteLevelAt(text, text.length)).toBeUndefined();
  });
});
