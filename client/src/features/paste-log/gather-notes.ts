import type { NoteParams, NoteResult } from "../../../../server/src/protocol/note-requests.ts";
import { fittingParams, type NotePlace, planFittingNote } from "../incident-note/fit-note.ts";
import { applyEdit, type NoteEdit } from "../incident-note/note-edit.ts";

export interface GatheredNotes {
  /** The document with the notes in it. */
  readonly text: string;
  /** How many came to it. */
  readonly count: number;
  /** How many of them stand beside an earlier one that nobody may replace unasked. */
  readonly copies: number;
}

/** Brings the notes of logs to a place, one below the other. A log in which nothing failed has none; none comes twice. */
export async function gatherNotes(
  place: NotePlace,
  logs: readonly string[],
  request: (params: NoteParams) => Promise<NoteResult | null>,
): Promise<GatheredNotes> {
  let { text, caret } = place;
  let copies = 0;
  const gathered = new Set<string>();
  for (const uri of logs) {
    const here = { ...place, text, caret };
    const note = await fittingNote(uri, here, request);
    if (!note || gathered.has(note.id)) continue;
    const plan = planFittingNote(note, here);
    if (plan.kind === "present") continue;
    const edit = plan.kind === "write" ? plan.edit : plan.copy;
    gathered.add(note.id);
    if (plan.kind !== "write") copies++;
    text = applyEdit(text, edit);
    caret = caretBehind(edit, caret);
  }
  return { text, count: gathered.size, copies };
}

/** Asked once more only where an earlier note of the failure stands elsewhere: only its id tells. */
async function fittingNote(
  uri: string,
  place: NotePlace,
  request: (params: NoteParams) => Promise<NoteResult | null>,
): Promise<NoteResult | null> {
  const params = fittingParams(place, "");
  const note = await request({ uri, ...params });
  if (!note) return null;
  const fitting = fittingParams(place, note.id);
  return fitting.headingLevel === params.headingLevel ? note : request({ uri, chainId: note.id, ...fitting });
}

/** In the note that was put there, so that the next one goes behind it; where it was, if one was renewed elsewhere. */
function caretBehind({ start, end, text, blockAt }: NoteEdit, caret: number): number {
  if (start === end) return blockAt;
  if (caret <= start) return caret;
  return caret >= end ? caret + text.length - (end - start) : start;
}
