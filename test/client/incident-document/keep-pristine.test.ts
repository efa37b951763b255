import { describe, expect, it } from "vitest";
import { keepPristine } from "../../../client/src/features/incident-document/keep-pristine.ts";
import { findNoteBlocks, wrapNote } from "../../../server/src/protocol/note-block.ts";

type Replacements = Parameters<typeof keepPristine>[1];

function apply(text: string, replacements: Replacements): string {
  return [...replacements]
    .sort((a, b) => b.start - a.start)
    .reduce((changed, { start, end, text: inserted }) => changed.slice(0, start) + inserted + changed.slice(end), text);
}

/** Replacements of all occurrences of a text. */
const replaceEach = (text: string, wanted: string, by: string): Replacements =>
  [...text.matchAll(new RegExp(wanted, "g"))].map(({ index }) => ({ start: index, end: index + wanted.length, text: by }));

const note = wrapNote("a1", "## One\n\n1. L5\n2. L5");
const other = wrapNote("b2", "## Two\n\n1. L9");

describe("a replacement in notes", () => {
  it.each(["\n", "\r\n"])("leaves those as they were that nobody edited (line ends %j)", (eol) => {
    const text = `L5\n\n${note}\n\n${other}\n`.replaceAll("\n", eol);
    const changed = apply(text, keepPristine(text, replaceEach(text, "L5", "L1234")));
    expect(changed.match(/L1234/g)).toHaveLength(3);
    expect(findNoteBlocks(changed).map(({ id, pristine }) => [id, pristine])).toEqual([
      ["a1", true],
      ["b2", true],
    ]);
    expect(changed.endsWith(other.replaceAll("\n", eol) + eol)).toBe(true);
  });

  it("leaves an edited one edited", () => {
    const text = note.replace("## One", "## Mine");
    const changes = replaceEach(text, "L5", "L6");
    expect(keepPristine(text, changes)).toEqual(changes);
  });

  it("outside of notes is all there is", () => {
    const text = `L5\n\n${other}`;
    expect(keepPristine(text, replaceEach(text, "L5", "L6"))).toEqual([{ start: 0, end: 2, text: "L6" }]);
    expect(keepPristine("", [])).toEqual([]);
  });
});
