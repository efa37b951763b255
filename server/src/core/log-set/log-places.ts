import { createLineIndex, type LineIndex } from "../text/line-index.ts";
import { type ByteOffset, byteOffset, type Position, type Range, type Span } from "../text/offsets.ts";
import type { LogPart, ScannedLog } from "./scanned-log.ts";

/** Offsets in a log's text and positions in its files: a position is always one of the file that the offset lies in. */
export interface LogPlaces {
  partOfEntry(entry: number): LogPart;
  positionAt(offset: ByteOffset): Position;
  rangeOf(span: Span): Range;
  /** The offset of a position in the own file. */
  offsetAt(position: Position): ByteOffset;
  /** Of the own file. */
  readonly lineCount: number;
}

export function createLogPlaces({ parts, own }: ScannedLog): LogPlaces {
  const indexes = new Map<LogPart, LineIndex>();
  const linesOf = (part: LogPart): LineIndex => {
    const known = indexes.get(part) ?? createLineIndex(part.scan.text.bytes);
    indexes.set(part, known);
    return known;
  };
  const partWith = (isBehind: (part: LogPart) => boolean): LogPart => parts.find((part) => !isBehind(part)) ?? own;
  const partOfOffset = (offset: number): LogPart => parts.findLast(({ startByte }) => startByte <= offset) ?? own;
  const positionIn = (part: LogPart, offset: number): Position => linesOf(part).positionAt(byteOffset(offset - part.startByte));
  return {
    partOfEntry: (entry) => partWith(({ end }) => end <= entry),
    positionAt: (offset) => positionIn(partOfOffset(offset), offset),
    rangeOf({ start, end }) {
      const part = partOfOffset(start);
      return { start: positionIn(part, start), end: positionIn(part, end) };
    },
    offsetAt: (position) => byteOffset(own.startByte + linesOf(own).offsetAt(position)),
    get lineCount() {
      return linesOf(own).lineCount;
    },
  };
}
