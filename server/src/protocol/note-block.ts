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

const BEGIN = /^[ \t]*<!-- smsts-note:begin v=1 id=([\w-]+) hash=([\w-]+) -->[ \t]*$/gm;
const END = /^[ \t]*<!-- smsts-note:end -->[ \t]*$/gm;

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
export function findNoteBlocks(text: string): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  const begins = [...text.matchAll(BEGIN)];
  for (const [i, begin] of begins.entries()) {
    const bodyStart = begin.index + begin[0].length;
    const limit = begins[i + 1]?.index ?? text.length;
    END.lastIndex = bodyStart;
    const end = END.exec(text);
    if (end === null || end.index >= limit) continue;
    const [, id = "", hash = ""] = begin;
    const body = text.slice(bodyStart, end.index);
    blocks.push({ id, hash, start: begin.index, end: end.index + end[0].length, pristine: hashNoteBody(body) === hash });
  }
  return blocks;
}
