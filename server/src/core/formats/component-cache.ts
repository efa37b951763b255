import { decodeSpan } from "../text/decode-span.ts";
import type { LogTableBuilder } from "./log-table-builder.ts";

const SLOTS = 64;

/** Ids of component names straight from their bytes: a name seen a moment ago is compared, not decoded. A negative start is no name. */
export function createComponentCache(bytes: Uint8Array, table: LogTableBuilder): (start: number, end: number) => number {
  const starts = new Int32Array(SLOTS);
  const lengths = new Int32Array(SLOTS).fill(-1);
  const ids = new Int32Array(SLOTS);
  return (start, end) => {
    const length = end - start;
    if (start < 0 || length <= 0) return 0;
    const slot = (length * 7 + (bytes[start] as number) * 3 + (bytes[end - 1] as number)) & (SLOTS - 1);
    if (lengths[slot] === length && sameBytes(bytes, starts[slot] as number, start, length)) return ids[slot] as number;
    starts[slot] = start;
    lengths[slot] = length;
    ids[slot] = table.componentId(decodeSpan(bytes, start, end));
    return ids[slot] as number;
  };
}

export function sameBytes(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false;
  return true;
}
