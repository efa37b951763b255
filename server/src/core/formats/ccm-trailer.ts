import { openerLength } from "./ccm-markers.ts";
import type { PartSpans } from "./entry-detail.ts";
import { isBlank, isLineBreak, skipBlanks, skipLineBreaks } from "./line-scan.ts";

/** Index of each attribute in {@link Trailer.starts} and `ends`. */
export const Attribute = { time: 0, date: 1, component: 2, context: 3, type: 4, thread: 5, sourceFile: 6 } as const;

/** The attributes behind a message, as byte offsets: the result of {@link readTrailer}, reused from record to record. */
export interface Trailer {
  /** Of each value; -1 where the record does not say, and then `ends` says nothing. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Behind the closing `>`, or where the text broke off. */
  end: number;
  /** No closing `>`, or something between the attributes that is none. */
  damaged: boolean;
}

export const createTrailer = (): Trailer => ({
  starts: new Int32Array(7).fill(-1),
  ends: new Int32Array(7),
  end: 0,
  damaged: false,
});

export function trailerParts({ starts, ends }: Trailer): PartSpans {
  const written = Object.entries(Attribute).filter(([, slot]) => (starts[slot] as number) >= 0);
  return Object.fromEntries(written.map(([part, slot]) => [part, [starts[slot], ends[slot]]]));
}

/** Reads attributes in any order from the `<` at `start` on; unknown ones are passed over. */
export function readTrailer(bytes: Uint8Array, start: number, into: Trailer): void {
  for (let slot = 0; slot < into.starts.length; slot++) into.starts[slot] = -1;
  into.damaged = false;
  let at = start + 1;
  for (;;) {
    at = nextName(bytes, at);
    const byte = bytes[at];
    if (byte === 62) {
      into.end = at + 1;
      return;
    }
    if (byte === undefined || isLineBreak(byte) || byte === 60) break;
    at = readAttribute(bytes, at, into);
  }
  into.damaged = true;
  into.end = at;
}

/** The next thing to read; attributes may go on behind a line break that a mail program made. */
function nextName(bytes: Uint8Array, from: number): number {
  const at = skipBlanks(bytes, from);
  if (!isLineBreak(bytes[at])) return at;
  const wrapped = skipBlanks(bytes, skipLineBreaks(bytes, at));
  return slotOf(bytes, wrapped) >= 0 ? wrapped : at;
}

/** @returns where reading goes on. */
function readAttribute(bytes: Uint8Array, at: number, into: Trailer): number {
  const slot = slotOf(bytes, at);
  const equals = slot >= 0 ? knownNameEnd(bytes, at) : nameEnd(bytes, at);
  if (bytes[equals] !== 61 || equals === at) {
    into.damaged = true;
    return equals === at ? at + 1 : equals;
  }
  const quoted = bytes[equals + 1] === 34;
  const start = quoted ? equals + 2 : equals + 1;
  const end = quoted ? quotedEnd(bytes, start) : bareEnd(bytes, start);
  if (slot >= 0) {
    into.starts[slot] = start;
    into.ends[slot] = end;
  }
  return bytes[end] === 34 ? end + 1 : end;
}

function nameEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isLetter(bytes[at])) at++;
  return at;
}

const isLetter = (byte: number | undefined): boolean => byte !== undefined && (byte | 0x20) >= 97 && (byte | 0x20) <= 122;

/**
 * End of a quoted value; a value that is not closed ends with its line, or where another record begins. All that may end one is
 * at or below the quote (34): line breaks, and the `!` of the next record's mark.
 */
function quotedEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    while (at < bytes.length && (bytes[at] as number) > 34) at++;
    if (at >= bytes.length || bytes[at] === 34 || isLineBreak(bytes[at])) return at;
    if (at > from && openerLength(bytes, at - 1) > 0) return at - 1;
    at++;
  }
}

/** End of a value without quotes: a number or word, or a placeholder such as `<time>`. */
function bareEnd(bytes: Uint8Array, from: number): number {
  const placeholder = bytes[from] === 60 && openerLength(bytes, from) === 0;
  let at = placeholder ? from + 1 : from;
  while (at < bytes.length && bytes[at] !== 62 && bytes[at] !== 60 && !isBlank(bytes[at]) && !isLineBreak(bytes[at])) at++;
  return placeholder && bytes[at] === 62 ? at + 1 : at;
}

/** Where the `=` stands behind a name that {@link slotOf} knows. */
function knownNameEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at + 4] === 61) return at + 4;
  if (bytes[at + 6] === 61) return at + 6;
  return bytes[at + 7] === 61 ? at + 7 : at + 9;
}

/**
 * Slot of the attribute whose name and `=` stand at `at`, or -1 (`source` is `file` in one writer's hand). Told apart by
 * where the `=` stands and the letters that differ.
 */
function slotOf(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case 116: {
      if (bytes[at + 4] !== 61) return bytes[at + 6] === 61 && bytes[at + 1] === 104 ? Attribute.thread : -1;
      return bytes[at + 1] === 105 ? Attribute.time : bytes[at + 1] === 121 ? Attribute.type : -1;
    }
    case 99:
      if (bytes[at + 9] === 61) return bytes[at + 3] === 112 ? Attribute.component : -1;
      return bytes[at + 7] === 61 && bytes[at + 3] === 116 ? Attribute.context : -1;
    case 100:
      return bytes[at + 4] === 61 && bytes[at + 1] === 97 ? Attribute.date : -1;
    case 102:
      return bytes[at + 4] === 61 && bytes[at + 1] === 105 ? Attribute.sourceFile : -1;
    case 115:
      return bytes[at + 6] === 61 && bytes[at + 1] === 111 ? Attribute.sourceFile : -1;
    default:
      return -1;
  }
}
