import type { LogTable } from "../formats/log-table.ts";
import { readMention } from "./mention-reader.ts";
import { createMentionReader, startMessage } from "./mention-state.ts";
import type { Mention } from "./mention-table.ts";
import type { MentionTableBuilder } from "./mention-table-builder.ts";

/**
 * Every code written in `bytes[start, end)`, failing or not, in order. Offsets are those of `bytes`.
 * The range is one message or one line: words before `start` are not looked at.
 */
export function findMentions(bytes: Uint8Array, start: number, end: number): Mention[] {
  const reader = createMentionReader(bytes);
  startMessage(reader, start, end);
  const mentions: Mention[] = [];
  while (readMention(reader)) {
    const { start: from, end: to, value, kind, failing, extend, pairEnd } = reader;
    mentions.push({ start: from, end: to, value, kind, failing, extend, pairEnd });
  }
  return mentions;
}

/**
 * Adds the failing mentions in the messages of the entries `[from, to)` to the builder.
 * Linear in their bytes, without an object or string per entry.
 */
export function scanMentions(bytes: Uint8Array, table: LogTable, from: number, to: number, builder: MentionTableBuilder): void {
  const reader = createMentionReader(bytes);
  for (let entry = from; entry < to; entry++) {
    startMessage(reader, table.messageStart[entry] ?? 0, table.messageEnd[entry] ?? 0);
    while (readMention(reader)) {
      if (reader.failing) builder.add(entry, reader.start, reader.end, reader.value, reader.kind);
    }
  }
}
