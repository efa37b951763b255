import type { EntryReader } from "../entry-reader.ts";
import { countBelow } from "./ascending.ts";

/** First entry of the first file that begins behind entry `after`, up to `upTo`; null for none. */
export function firstFileStart({ fileStarts }: EntryReader, after: number, upTo: number): number | null {
  const start = fileStarts[countBelow(fileStarts, after + 1)];
  return start !== undefined && start <= upTo ? start : null;
}
