import type { Span } from "./code-like.ts";

const TAG = /<(?:[a-z][a-z0-9+.-]*:[^\s<>]*|\/?[a-z][^<>]*|!--[\s\S]*?--)>/iy;
/** A full stop at its end is the sentence's. */
const ADDRESS = /https?:\/\/[^\s<>)\]]*[^\s<>)\].,;:!?*_`'"]/iy;
/** Target or reference of a link behind its label. */
const TARGET = /\(\s*(?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)|\[[^[\]]*\]/y;

/**
 * Where something can be written behind a span of Markdown without breaking what is around it: behind the code span, link,
 * image, tag, comment or address that holds it, the outermost of them. Offsets in UTF-16 code units of `text`, a paragraph.
 */
export function endOfWhole(text: string, span: Span): number {
  const open: number[] = [];
  let end = span.end;
  for (let at = 0; at < text.length; ) {
    if (at >= end && !open.some((bracket) => bracket <= span.start)) break;
    const start = text[at] === "]" ? open.pop() : at;
    const behind = partEnd(text, at, start);
    if (behind === null) {
      if (text[at] === "[") open.push(at);
      at += text[at] === "\\" ? 2 : 1;
    } else {
      if (start !== undefined && start <= span.start && span.end <= behind) end = Math.max(end, behind);
      at = behind;
    }
  }
  return end;
}

/** The end of what begins, or of the brackets that close, at an offset; null where that is an ordinary character. */
function partEnd(text: string, at: number, bracket: number | undefined): number | null {
  switch (text[at]) {
    case "`":
      return codeSpanEnd(text, at);
    case "<":
      return endOf(TAG, text, at);
    case "h":
    case "H":
      return /\w/.test(text[at - 1] ?? "") ? null : endOf(ADDRESS, text, at);
    case "]":
      return bracket === undefined ? null : (endOf(TARGET, text, at + 1) ?? at + 1);
    default:
      return null;
  }
}

/** Behind the backticks that close those at `at`, or behind these where none do. */
function codeSpanEnd(text: string, at: number): number {
  const ticks = /`+/y;
  ticks.lastIndex = at;
  const { length } = ticks.exec(text)?.[0] ?? "";
  const behind = at + length;
  for (const run of text.slice(behind).matchAll(/`+/g)) {
    if (run[0].length === length) return behind + run.index + length;
  }
  return behind;
}

function endOf(sticky: RegExp, text: string, at: number): number | null {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : null;
}
