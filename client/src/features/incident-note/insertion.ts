import type { NoteEdit } from "./note-edit.ts";

/** The block as lines of its own at `at`, the start or the end of a line: a blank line between it and its neighbours. */
export function insertion(text: string, eol: string, at: number, block: string): NoteEdit {
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
