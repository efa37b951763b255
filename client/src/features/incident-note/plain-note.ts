import { insertion } from "./insertion.ts";
import { insertionPoint } from "./insertion-point.ts";
import type { NoteEdit } from "./note-edit.ts";

/** Languages of documents that a note can stand in. */
export const noteLanguages = ["markdown", "plaintext", "asciidoc"];

/** A note without markers (LF line ends) at the caret, so that no language takes what a log wrote for markup. */
export function planPlainNote(text: string, eol: string, caret: number, language: string, note: string): NoteEdit {
  const block = asLiteral(note, language).replaceAll("\n", eol);
  return insertion(text, eol, language === "markdown" ? insertionPoint(text, caret) : lineEdge(text, caret), block);
}

function asLiteral(note: string, language: string): string {
  if (language === "plaintext") return note;
  const [sign, name, least] = language === "markdown" ? (["`", "text", 3] as const) : ([".", "", 4] as const);
  const longest = Math.max(
    least - 1,
    ...(note.match(language === "markdown" ? /`+/g : /^\.+$/gm) ?? []).map((run) => run.length),
  );
  const fence = sign.repeat(longest + 1);
  return `${fence}${name}\n${note}\n${fence}`;
}

/** The start of the caret's line if that is blank, else its end. */
function lineEdge(text: string, caret: number): number {
  const start = Math.max(text.lastIndexOf("\n", caret - 1), text.lastIndexOf("\r", caret - 1)) + 1;
  const length = text.slice(start).search(/[\r\n]|$/);
  return text.slice(start, start + length).trim() === "" ? start : start + length;
}
