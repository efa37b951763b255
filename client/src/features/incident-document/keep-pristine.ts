import { findNoteBlocks, hashNoteBody, type NoteBlock } from "../../../../server/src/protocol/note-block.ts";
import type { TextReplacement } from "../markdown/apply-edits.ts";

/**
 * The replacements, and those of the markers around them: a note that nobody had edited by hand is not taken for an edited one
 * because a link in it was repaired. Offsets in `text`; the replacements do not overlap.
 */
export function keepPristine(text: string, replacements: readonly TextReplacement[]): TextReplacement[] {
  const markers = findNoteBlocks(text)
    .filter(({ pristine }) => pristine)
    .flatMap((note) => {
      const within = replacements.filter(({ start, end }) => note.start <= start && end <= note.end);
      return within.length === 0 ? [] : markerOf(text, note, within);
    });
  return [...replacements, ...markers].sort((a, b) => a.start - b.start);
}

function markerOf(text: string, note: NoteBlock, within: readonly TextReplacement[]): TextReplacement[] {
  const block = replaceAll(text.slice(note.start, note.end), within, note.start);
  const [, begin = "", body = ""] = /^([^\r\n]*)([\s\S]*?)[^\r\n]*$/.exec(block) ?? [];
  const at = begin.indexOf(`hash=${note.hash}`);
  if (at < 0) return [];
  const start = note.start + at + "hash=".length;
  return [{ start, end: start + note.hash.length, text: hashNoteBody(body) }];
}

function replaceAll(text: string, replacements: readonly TextReplacement[], offset: number): string {
  let result = "";
  let at = 0;
  for (const { start, end, text: replaced } of [...replacements].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start - offset) + replaced;
    at = end - offset;
  }
  return result + text.slice(at);
}
