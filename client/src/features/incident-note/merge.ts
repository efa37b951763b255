import { type DamagedMarker, scanNotes } from "../../../../server/src/protocol/note-block.ts";
import { insertion } from "./insertion.ts";
import { insertionPoint } from "./insertion-point.ts";
import type { NoteEdit } from "./note-edit.ts";

/** What it takes to bring a note into a document. */
export type NotePlan =
  | { readonly kind: "write"; readonly edit: NoteEdit }
  /** The note stands there already, word for word. */
  | { readonly kind: "present"; readonly blockAt: number }
  /** A person edited the earlier copy: which edit is right, if any, is for a person to say. */
  | { readonly kind: "edited"; readonly replace: NoteEdit; readonly copy: NoteEdit }
  /** Where the earlier copy begins or ends nobody can tell: it stays, and another one beside it is for a person to want. */
  | { readonly kind: "damaged"; readonly marker: DamagedMarker; readonly copy: NoteEdit };

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
  const { copy, damaged } = earlierCopy(text, note.id);
  if (!copy) {
    const edit = insertion(text, eol, placeBeside(text, caret, damaged), block);
    return damaged ? { kind: "damaged", marker: damaged, copy: edit } : { kind: "write", edit };
  }
  if (text.slice(copy.start, copy.end) === block) return { kind: "present", blockAt: copy.start };
  const replace = { start: copy.start, end: copy.end, text: block, blockAt: copy.start };
  if (copy.pristine) return { kind: "write", edit: replace };
  return { kind: "edited", replace, copy: insertion(text, eol, insertionPoint(text, copy.end), block) };
}

/** Where a note will stand (UTF-16 offset), if it goes the way that {@link planNote} prefers. */
export function placeOfNote(text: string, caret: number, id: string): number {
  const { copy, damaged } = earlierCopy(text, id);
  return copy?.start ?? placeBeside(text, caret, damaged);
}

/** Not within a note whose end nobody knows: before it, if the caret may stand in it. */
function placeBeside(text: string, caret: number, damaged: DamagedMarker | undefined): number {
  const isBehind = damaged?.kind === "no-end" && damaged.start <= caret;
  return isBehind ? damaged.start : insertionPoint(text, caret);
}

/** Of several copies the last one that nobody edited, else the last one. */
function earlierCopy(text: string, id: string) {
  const { blocks, damaged } = scanNotes(text);
  const copies = blocks.filter((each) => each.id === id);
  return {
    copy: copies.findLast((each) => each.pristine) ?? copies.at(-1),
    damaged: damaged.find((marker) => marker.id === id),
  };
}
