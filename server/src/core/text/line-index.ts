import { type ByteOffset, byteOffset, type Position } from "./offsets.ts";
import { isContinuation, utf16Length } from "./utf8.ts";

/** Byte offsets to positions and back, as VS Code counts: a line ends at LF, CRLF or a lone CR. */
export interface LineIndex {
  /** At least 1: the empty text has one line. */
  readonly lineCount: number;
  /** An offset behind or inside a line break is on the line's end; one inside a character, on its start. */
  positionAt(offset: ByteOffset): Position;
  /** Clamped to the text and to the line, as TextDocument does; inside a surrogate pair it is the pair's start. */
  offsetAt(position: Position): ByteOffset;
}

/** @param bytes UTF-8. The index is built on first use. */
export function createLineIndex(bytes: Uint8Array): LineIndex {
  let lazy: Uint32Array | undefined;
  const starts = (): Uint32Array => {
    lazy ??= lineStarts(bytes);
    return lazy;
  };
  return {
    get lineCount() {
      return starts().length;
    },
    positionAt(offset) {
      const clamped = Math.max(0, Math.min(offset, bytes.length));
      const line = lineOf(starts(), clamped);
      const start = starts()[line] as number;
      return { line, character: unitsBetween(bytes, start, contentEnd(bytes, start, clamped)) };
    },
    offsetAt({ line, character }) {
      const all = starts();
      if (line >= all.length) return byteOffset(bytes.length);
      if (line < 0) return byteOffset(0);
      const start = all[line] as number;
      const end = contentEnd(bytes, start, all[line + 1] ?? bytes.length);
      return byteOffset(advance(bytes, start, end, character));
    },
  };
}

/** Byte offsets of the lines' first bytes. Two native searches in step: LF, and CR where it stands alone. */
function lineStarts(bytes: Uint8Array): Uint32Array {
  let starts = new Uint32Array(1024);
  let count = 1;
  let lf = bytes.indexOf(10);
  let cr = bytes.indexOf(13);
  while (lf >= 0 || cr >= 0) {
    let next: number;
    if (cr < 0 || (lf >= 0 && lf < cr)) {
      next = lf + 1;
    } else {
      next = lf === cr + 1 ? cr + 2 : cr + 1;
      cr = bytes.indexOf(13, next);
    }
    if (lf >= 0 && lf < next) lf = bytes.indexOf(10, next);
    if (count === starts.length) starts = grown(starts);
    starts[count++] = next;
  }
  return starts.slice(0, count);
}

function grown(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(from.length * 2);
  to.set(from);
  return to;
}

/** The last line that starts at or before the offset. */
function lineOf(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** `end` without the line break that stands before it. */
function contentEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && (bytes[at - 1] === 10 || bytes[at - 1] === 13)) at--;
  return at;
}

/** UTF-16 code units of the characters that begin in `[start, end)` and end there too. */
function unitsBetween(bytes: Uint8Array, start: number, end: number): number {
  let stop = end;
  while (stop > start && stop < bytes.length && isContinuation(bytes[stop] as number)) stop--;
  return utf16Length(bytes, start, stop);
}

function advance(bytes: Uint8Array, start: number, end: number, units: number): number {
  let at = start;
  let left = units;
  while (at < end) {
    const lead = bytes[at] as number;
    left -= lead >= 0xf0 ? 2 : 1;
    if (left < 0) break;
    at++;
    while (at < end && isContinuation(bytes[at] as number)) at++;
  }
  return at;
}
