import type { NoteParams, NoteResult } from "../../../../server/src/protocol/note-requests.ts";
import { type NotePlan, placeOfNote, planNote } from "./merge.ts";
import { planPlainNote } from "./plain-note.ts";
import { noteLevelAt } from "./section-level.ts";
import { standingPseudonyms } from "./standing-pseudonyms.ts";

/** A document as text, and where in it a note is wanted (UTF-16 offset). */
export interface NotePlace {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
  readonly eol: string;
  readonly caret: number;
}

/** What the note of a failure is to be like, to stand there: links, headings, format and numbers of pseudonyms depend on the place. */
export function fittingParams(
  { uri, languageId, text, caret }: NotePlace,
  chainId: string,
): Pick<NoteParams, "targetUri" | "format" | "headingLevel" | "standing"> {
  const pseudonyms = standingPseudonyms(text);
  const standing = pseudonyms.length > 0 && { standing: pseudonyms };
  if (languageId !== "markdown") return { targetUri: uri, format: "plain", ...standing };
  const headingLevel = noteLevelAt(text, placeOfNote(text, caret, chainId));
  return { targetUri: uri, ...standing, ...(headingLevel !== undefined && { headingLevel }) };
}

/** How the note comes there; front matter only into a document that has nothing else. */
export function planFittingNote(note: NoteResult, { languageId, text, eol, caret }: NotePlace): NotePlan {
  if (note.format === "plain") {
    return { kind: "write", edit: planPlainNote(text, eol, caret, languageId, note.markdown) };
  }
  const plan = planNote(text, eol, caret, note);
  if (note.frontMatter === null || plan.kind !== "write" || text.trim() !== "") return plan;
  const front = `${note.frontMatter}\n\n`.replaceAll("\n", eol);
  const { edit } = plan;
  return { kind: "write", edit: { ...edit, start: 0, end: 0, text: front + edit.text, blockAt: front.length } };
}
