/**
 * The markers around an incident note:
 * `<!-- smsts-note:begin v=1 id=ID hash=H -->` ... `<!-- smsts-note:end -->`, one block of lines.
 * H is the hash of what lies between, line ends ignored; it tells a block a person edited from one that may be replaced.
 */
export interface NoteBlock {
  readonly id: string;
  readonly hash: string;
  /** UTF-16 offsets of the whole block, markers included, in the searched text. */
  readonly start: number;
  readonly end: number;
  /** Whether the text between the markers still has that hash. */
  readonly pristine: boolean;
}

/** A marker that bounds no block: one that lost its other half, that nobody can read, or that stands in a code fence. */
export interface DamagedMarker {
  readonly kind: "unreadable" | "no-end" | "no-begin" | "fenced";
  /** As far as it can be read. */
  readonly id: string | null;
  /** UTF-16 offset of its line. */
  readonly start: number;
}

export interface NoteScan {
  /** In order; none within another. */
  readonly blocks: readonly NoteBlock[];
  readonly damaged: readonly DamagedMarker[];
}

/** The lines that count: what opens or closes a fence, and whatever looks like a marker. */
const LINES = /^(?:[ \t>]*(?<fence>`{3,}|~{3,})(?<info>.*)|[ \t]*<!--[ \t]*smsts-note:(?<marker>.*))$/gm;
const BEGIN = /^[ \t]*<!-- smsts-note:begin v=1 id=([\w-]+) hash=([\w-]+) -->[ \t]*$/;
const END = /^[ \t]*<!-- smsts-note:end -->[ \t]*$/;
const BEGIN_ID = /^begin\b.*?\bid=([\w-]+)/;

/** 53-bit string hash (cyrb53) over UTF-16 code units, in hexadecimal; line ends count as one LF, outer ones not at all. */
export function hashNoteBody(body: string): string {
  const text = body.replace(/\r\n?/g, "\n").replace(/^\n+|\n+$/g, "");
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(16).padStart(14, "0");
}

/** Wraps a note's Markdown (LF line ends) in its markers. */
export function wrapNote(id: string, body: string): string {
  const trimmed = body.replace(/^\n+|\n+$/g, "");
  return `<!-- smsts-note:begin v=1 id=${id} hash=${hashNoteBody(trimmed)} -->\n${trimmed}\n<!-- smsts-note:end -->`;
}

/** Every complete block in a document, in order. A begin marker without its end before the next begin is no block. */
export const findNoteBlocks = (text: string): readonly NoteBlock[] => scanNotes(text).blocks;

/** A begin marker that waits for its end. */
interface Begun {
  readonly id: string;
  readonly hash: string;
  readonly start: number;
  readonly bodyStart: number;
}

/**
 * The blocks of a document and the markers that bound none, in one pass. What a note quotes in fences says nothing about
 * where it ends; markers in a fence of the document are a quotation.
 */
export function scanNotes(text: string): NoteScan {
  const blocks: NoteBlock[] = [];
  const damaged: DamagedMarker[] = [];
  let begun: Begun | null = null;
  let fence: string | null = null;
  const lose = (): void => {
    if (begun !== null) damaged.push({ kind: "no-end", id: begun.id, start: begun.start });
    begun = null;
  };

  for (const { 0: line, index: start, groups = {} } of text.matchAll(LINES)) {
    if (groups.marker === undefined) {
      if (begun === null) fence = fenceAfter(fence, groups.fence ?? "", groups.info ?? "");
      continue;
    }
    const [, id, hash] = BEGIN.exec(line) ?? [];
    const isEnd = END.test(line);
    if (fence !== null) {
      if (!isEnd) damaged.push({ kind: "fenced", id: id ?? BEGIN_ID.exec(groups.marker)?.[1] ?? null, start });
    } else if (id !== undefined && hash !== undefined) {
      lose();
      begun = { id, hash, start, bodyStart: start + line.length };
    } else if (!isEnd) {
      damaged.push({ kind: "unreadable", id: BEGIN_ID.exec(groups.marker)?.[1] ?? null, start });
    } else if (begun === null) {
      damaged.push({ kind: "no-begin", id: null, start });
    } else {
      blocks.push(blockOf(text, begun, start, start + line.length));
      begun = null;
    }
  }
  lose();
  return { blocks, damaged };
}

function blockOf(text: string, { id, hash, start, bodyStart }: Begun, bodyEnd: number, end: number): NoteBlock {
  return { id, hash, start, end, pristine: hashNoteBody(text.slice(bodyStart, bodyEnd)) === hash };
}

/** The fence that is open behind a line of backticks or tildes, as those of it; null for none. */
function fenceAfter(open: string | null, fence: string, info: string): string | null {
  if (open === null) return fence.startsWith("~") || !info.includes("`") ? fence : null;
  return fence.startsWith(open) && info.trim() === "" ? null : open;
}
