/** A text in which `⟦...⟧` marks what is private. */
export interface MarkedText {
  readonly text: string;
  /** UTF-16 offsets in `text`. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export function readMarked(marked: string): MarkedText {
  const marks: { start: number; end: number }[] = [];
  let text = "";
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const isMarked = part.startsWith("⟦");
    const content = isMarked ? part.slice(1, -1) : part;
    if (isMarked) marks.push({ start: text.length, end: text.length + content.length });
    text += content;
  }
  return { text, marks };
}
