import { fencesOf } from "../../../../server/src/protocol/markdown-fences.ts";
import { findNoteBlocks } from "../../../../server/src/protocol/note-block.ts";

/** Lines of a Markdown document that no note may be put into; UTF-16 offsets, last line end excluded. */
interface Region {
  readonly start: number;
  readonly end: number;
}

interface Line extends Region {
  readonly text: string;
}

/**
 * Where a block of lines can be put into `text` that is asked for at `caret`: the start of the caret's line if that is
 * blank, else its end; behind front matter, a fence or another note; before a fence that nobody closed.
 */
export function insertionPoint(text: string, caret: number): number {
  const lines = [...linesOf(text)];
  const notes: readonly Region[] = findNoteBlocks(text);
  const line = lines.find((each) => caret <= each.end) ?? { start: text.length, end: text.length, text: "" };
  let place = line.text.trim() === "" ? line.start : line.end;
  for (const region of [...frontMatter(lines), ...fences(lines), ...notes].sort((a, b) => a.start - b.start)) {
    if (place < region.start || place > region.end) continue;
    if (region.end === Number.POSITIVE_INFINITY) return region.start;
    place = region.end;
  }
  return place;
}

function frontMatter([first, ...rest]: Line[]): Region[] {
  if (first?.text.trimEnd() !== "---") return [];
  const last = rest.find((line) => /^(?:---|\.\.\.)[ \t]*$/.test(line.text));
  return last ? [{ start: 0, end: last.end }] : [];
}

/** An unclosed fence ends nowhere. */
function fences(lines: readonly Line[]): Region[] {
  return fencesOf(lines.map((line) => line.text)).map(({ start, end }) => ({
    start: lines[start]?.start ?? 0,
    end: lines[end]?.end ?? Number.POSITIVE_INFINITY,
  }));
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  for (const match of text.matchAll(/\r\n?|\n|$/g)) {
    yield { start, end: match.index, text: text.slice(start, match.index) };
    start = match.index + match[0].length;
  }
}
