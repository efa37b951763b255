/** A fenced block of a Markdown document, in a list or quotation too. */
export interface Fence {
  /** Line of the opening fence, 0-based. */
  readonly start: number;
  /** Line of the closing fence; infinity where nobody closed it. */
  readonly end: number;
  /** First word of what stands behind the opening fence, in lower case; empty for none. */
  readonly language: string;
}

/** Opening line of a block: an item of a list may begin with it. */
const OPENING = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*(`{3,}|~{3,})(.*)$/;
const CLOSING = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;

export function fencesOf(lines: Iterable<string>): Fence[] {
  const found: Fence[] = [];
  let open: { readonly start: number; readonly fence: string; readonly language: string } | null = null;
  let at = -1;
  for (const line of lines) {
    at++;
    // Nearly every line: asked before the patterns, which take several times as long.
    if (!line.includes("```") && !line.includes("~~~")) continue;
    if (open === null) {
      const [, fence = "", rest = ""] = OPENING.exec(line) ?? [];
      // A line of backticks with more of them behind is code in a sentence.
      if (fence.startsWith("~") || (fence !== "" && !rest.includes("`"))) open = { start: at, fence, language: languageOf(rest) };
    } else if (CLOSING.exec(line)?.[1]?.startsWith(open.fence)) {
      found.push({ start: open.start, end: at, language: open.language });
      open = null;
    }
  }
  if (open) found.push({ start: open.start, end: Number.POSITIVE_INFINITY, language: open.language });
  return found;
}

function languageOf(info: string): string {
  const [, word = ""] = /^[ \t]*\{?\.?([^\s{},:?]*)/.exec(info) ?? [];
  return word.toLowerCase();
}
