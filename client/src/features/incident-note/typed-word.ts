/** The word that asks for a note, at the start of a line. */
export const noteWord = "smsts";

/** Where the word begins that stands before `character` (UTF-16 code units) alone in its line; null for other text. */
export function noteWordStart(line: string, character: number): number | null {
  const [, blanks = "", typed = ""] = /^([ \t]*)([a-z]*)$/i.exec(line.slice(0, character)) ?? [];
  const isBegun = typed.length >= 2 && noteWord.startsWith(typed.toLowerCase());
  return isBegun && line.slice(character).trim() === "" ? blanks.length : null;
}
