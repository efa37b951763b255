/** A replacement in a text, in UTF-16 offsets. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface NoteEdit extends Replacement {
  /** Offset in the changed text at which the block starts. */
  readonly blockAt: number;
}

/** What a person typed to get the note, and what goes when it comes; UTF-16 offsets. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

export const withoutCut = (text: string, { start, end }: Cut): string => text.slice(0, start) + text.slice(end);

/** The edit of a text from which `cut` was taken out, as edits of the text that still has it; none of them overlap. */
export function editsWithCut({ start, end, text }: NoteEdit, cut: Cut): Replacement[] {
  const length = cut.end - cut.start;
  if (start <= cut.start && cut.start <= end) return [{ start, end: end + length, text }];
  const shift = start > cut.start ? length : 0;
  const edit = { start: start + shift, end: end + shift, text };
  return length === 0 ? [edit] : [edit, { ...cut, text: "" }];
}

export const applyEdit = (text: string, edit: Replacement): string =>
  text.slice(0, edit.start) + edit.text + text.slice(edit.end);

/** What makes one text of another, as one edit; null where they are equal. No line end and no character is cut in two. */
export function editBetween(before: string, after: string): Replacement | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (/[\r\ud800-\udbff]/.test(before[start - 1] ?? "")) start--;
  let kept = 0;
  while (kept < most - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  if (/[\n\udc00-\udfff]/.test(before[before.length - kept] ?? "")) kept--;
  return { start, end: before.length - kept, text: after.slice(start, after.length - kept) };
}
