import { findNoteBlocks } from "../../../../server/src/protocol/note-block.ts";
import { insertionPoint } from "./insertion-point.ts";

/** A replacement in the searched text, in UTF-16 offsets. */
export interface NoteEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Offset in the changed text at which the block starts. */
  readonly blockAt: number;
}

/** What it takes to bring a note into a document. */
export type NotePlan =
  | { readonly kind: "write"; readonly edit: NoteEdit }
  /** The note stands there already, word for word. */
  | { readonly kind: "present"; readonly blockAt: number }
  /** A person edited the earlier copy: which edit is right, if any, is for a person to say. */
  | { readonly kind: "edited"; readonly replace: NoteEdit; readonly copy: NoteEdit };

export interface Note {
  readonly id: string;
  /** The block with its markers. */
  readonly markdown: string;
}

/**
 * Plans the insertion of a note at `caret` (UTF-16 offset), or the update of an earlier copy of the same note. Text outside
 * the markers is never changed: an insertion only adds line ends around the block.
 */
export function planNote(text: string, eol: string, caret: number, note: Note): NotePlan {
  const block = note.markdown.replace(/\r\n?|\n/g, eol);
  const copies = findNoteBlocks(text).filter((each) => each.id === note.id);
  const copy = copies.findLast((each) => each.pristine) ?? copies.at(-1);
  if (!copy) return { kind: "write", edit: insertion(text, eol, caret, block) };

  if (text.slice(copy.start, copy.end) === block) return { kind: "present", blockAt: copy.start };
  const replace = { start: copy.start, end: copy.end, text: block, blockAt: copy.start };
  if (copy.pristine) return { kind: "write", edit: replace };
  return { kind: "edited", replace, copy: insertion(text, eol, copy.end, block) };
}

/** The block as lines of its own, a blank line between it and its neighbours. */
function insertion(text: string, eol: string, caret: number, block: string): NoteEdit {
  const at = insertionPoint(text, caret);
  const lead = lineEndsBefore(text.slice(0, at), eol);
  return { start: at, end: at, text: lead + block + lineEndsAfter(text.slice(at), eol), blockAt: at + lead.length };
}

const LINE_END = /\r\n|\r|\n/;

function lineEndsBefore(before: string, eol: string): string {
  const [previous = "", last = ""] = ["", ...before.split(LINE_END)].slice(-2);
  if (last !== "") return eol + eol;
  return previous.trim() === "" ? "" : eol;
}

function lineEndsAfter(after: string, eol: string): string {
  const [first = "", next] = after.split(LINE_END);
  if (first.trim() !== "") return eol + eol;
  if (first !== "" || next === undefined) return eol;
  return next.trim() === "" ? "" : eol;
}
