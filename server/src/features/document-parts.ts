import { type Fence, fencesOf } from "../protocol/markdown-fences.ts";
import { findNoteBlocks, type NoteBlock } from "../protocol/note-block.ts";

/** A line without its end; offsets in UTF-16 code units of the document. */
export interface DocumentLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A link to a line of a log. */
export interface LogLink {
  readonly start: number;
  readonly end: number;
  /** Markdown. */
  readonly label: string;
  /** Target without the fragment. */
  readonly reference: string;
  /** 1-based. */
  readonly line: number;
}

/** A link with the row of the excerpt that it leads to. */
export interface EvidenceLink extends LogLink {
  readonly row: number;
}

/** A fenced excerpt of a log. */
export interface Excerpt {
  /** Its rows, without the fences. */
  readonly rows: readonly DocumentLine[];
  /** From the opening fence to the end of the closing one. */
  readonly start: number;
  readonly end: number;
  /** The note that it stands in, or null. */
  readonly note: NoteBlock | null;
  readonly links: readonly EvidenceLink[];
}

/** What a Markdown document has of logs. */
export interface DocumentParts {
  readonly lines: readonly DocumentLine[];
  readonly notes: readonly NoteBlock[];
  readonly excerpts: readonly Excerpt[];
}

/** Longer lines hold no links of a note. */
const LONGEST_LINE = 10_000;
const HEADING_OR_MARKER = /^(?:#{1,6}[ \t]|<!-- smsts-note:)/;
const NUMBERED = /^[ \t>]*(\d{1,4})[.)][ \t]/;
/** The label holds no bracket but escaped ones: no more is read than once. */
const LOG_LINK = /\[((?:\\.|[^\\[\]])*)\]\(([^()\s#]+\.lo[g_])#L(\d{1,9})\)/gi;

export function documentParts(text: string): DocumentParts {
  const lines = linesOf(text);
  const notes = findNoteBlocks(text);
  const fences = fencesOf(lines.map((line) => line.text));
  const excerpts = fences.flatMap((fence, i) =>
    fence.language === "smsts" ? [excerptOf(fence, fences[i + 1]?.start ?? lines.length, lines, notes)] : [],
  );
  return { lines, notes, excerpts };
}

function linesOf(text: string): DocumentLine[] {
  const lines: DocumentLine[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n?|\n|$/g)) {
    lines.push({ text: text.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  return lines;
}

/** @param next line of the next fence: what stands behind it belongs to another excerpt. */
function excerptOf(fence: Fence, next: number, lines: readonly DocumentLine[], notes: readonly NoteBlock[]): Excerpt {
  const last = Math.min(fence.end, lines.length - 1);
  const start = lines[fence.start]?.start ?? 0;
  const end = lines[last]?.end ?? start;
  const rows = lines.slice(fence.start + 1, fence.end < lines.length ? last : last + 1);
  const note = noteAround(notes, start, end);
  const numbered = [...numberedLinks(lines, last + 1, next)].filter(({ row }) => row < rows.length);
  return { rows, start, end, note, links: note === null ? numbered : [...numbered, ...repeated(numbered, note, lines)] };
}

/** Behind an excerpt: its first row is the entry of the link numbered 1. */
function* numberedLinks(lines: readonly DocumentLine[], from: number, next: number): Generator<EvidenceLink> {
  for (const line of lines.slice(from, next)) {
    if (HEADING_OR_MARKER.test(line.text)) return;
    const number = Number(NUMBERED.exec(line.text)?.[1] ?? 0);
    const [link] = number === 0 ? [] : logLinksIn(line);
    if (link !== undefined) yield { ...link, row: number - 1 };
  }
}

/** Other links of the note with the same target, as that of the root cause has beside its message. */
function repeated(numbered: readonly EvidenceLink[], note: NoteBlock, lines: readonly DocumentLine[]): EvidenceLink[] {
  const known = new Set(numbered.map(({ start }) => start));
  const rowOf = new Map(numbered.map((link) => [targetOf(link), link.row]));
  return linesBetween(lines, note.start, note.end)
    .flatMap(logLinksIn)
    .flatMap((link) => {
      const row = known.has(link.start) ? undefined : rowOf.get(targetOf(link));
      return row === undefined ? [] : [{ ...link, row }];
    });
}

/** The lines that lie between two offsets, or touch them. */
export function linesBetween(lines: readonly DocumentLine[], start: number, end: number): readonly DocumentLine[] {
  const first = firstIndex(lines, (line) => line.end >= start);
  return lines.slice(
    first,
    firstIndex(lines, (line) => line.start > end),
  );
}

function noteAround(notes: readonly NoteBlock[], start: number, end: number): NoteBlock | null {
  const note = notes[firstIndex(notes, (each) => each.end >= end)];
  return note !== undefined && note.start <= start ? note : null;
}

/** Of the first item that holds, where all behind it do. */
function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const targetOf = ({ reference, line }: LogLink): string => `${reference}#${line}`;

/** All that stand in a line, in order. */
export function logLinksIn({ text, start }: DocumentLine): LogLink[] {
  if (text.length > LONGEST_LINE || !text.includes("#L")) return [];
  return [...text.matchAll(LOG_LINK)].map((match) => {
    const [whole, label = "", reference = "", line = ""] = match;
    return { start: start + match.index, end: start + match.index + whole.length, label, reference, line: Number(line) };
  });
}
