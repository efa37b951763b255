import { describe, expect, it } from "vitest";
import { type Choice, editOf } from "../../../client/src/features/incident-note/choice.ts";
import type { NotePlan } from "../../../client/src/features/incident-note/merge.ts";
import type { NoteEdit } from "../../../client/src/features/incident-note/note-edit.ts";

const edit = (text: string): NoteEdit => ({ start: 0, end: 0, text, blockAt: 0 });
const edited: NotePlan = { kind: "edited", replace: edit("replace"), copy: edit("copy") };
const never = () => Promise.reject(new Error("asked"));

describe("the edit that is made", () => {
  it("is the planned one, without a question", async () => {
    expect(await editOf({ kind: "write", edit: edit("a") }, never)).toEqual(edit("a"));
    expect(await editOf({ kind: "present", blockAt: 0 }, never)).toBeNull();
  });

  it.each<[Choice, NoteEdit | null]>([
    ["replace", edit("replace")],
    ["copy", edit("copy")],
    ["keep", null],
  ])("of an edited note is what the person chose: %s", async (choice, expected) => {
    expect(await editOf(edited, () => Promise.resolve(choice))).toEqual(expected);
  });
});
