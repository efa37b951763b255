import type { MentionKind, MentionTable } from "./mention-table.ts";

/** Collects failing mentions into growing typed arrays; `finish` trims them. Mentions must come in file order. */
export interface MentionTableBuilder {
  add(entry: number, start: number, end: number, value: number, kind: MentionKind): void;
  finish(): MentionTable;
}

const MAX_LENGTH = 0xffff;

/** @param expected how many mentions to make room for at first. */
export function createMentionTableBuilder(expected = 64): MentionTableBuilder {
  let length = 0;
  let entries = new Uint32Array(Math.max(16, expected));
  let starts = new Uint32Array(entries.length);
  let byteLengths = new Uint16Array(entries.length);
  let values = new Uint32Array(entries.length);
  let kinds = new Uint8Array(entries.length);

  const resize = (size: number): void => {
    entries = copied(entries, new Uint32Array(size));
    starts = copied(starts, new Uint32Array(size));
    byteLengths = copied(byteLengths, new Uint16Array(size));
    values = copied(values, new Uint32Array(size));
    kinds = copied(kinds, new Uint8Array(size));
  };

  return {
    add(entry, start, end, value, kind) {
      if (length === entries.length) resize(length * 2);
      entries[length] = entry;
      starts[length] = start;
      byteLengths[length] = Math.min(end - start, MAX_LENGTH);
      values[length] = value;
      kinds[length] = kind;
      length++;
    },
    finish() {
      resize(length);
      return { length, entry: entries, start: starts, byteLength: byteLengths, value: values, kind: kinds };
    },
  };
}

function copied<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from.length > to.length ? from.subarray(0, to.length) : from);
  return to;
}
