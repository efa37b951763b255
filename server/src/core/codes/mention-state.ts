import { type CueReading, createCueReading } from "./mention-cue.ts";
import { MentionKind } from "./mention-table.ts";
import { NumberForm } from "./number-token.ts";

/** A message being read, with the number last found in it. One object serves a whole scan: nothing is allocated per message. */
export interface MentionReader {
  readonly bytes: Uint8Array;
  /** The message, and how far it is read. Words before a number are looked for inside it only. */
  messageStart: number;
  messageEnd: number;
  at: number;
  /** The number with its sign or `0x`, the amount of its digits, and its 32 bits. */
  start: number;
  end: number;
  form: NumberForm;
  negative: boolean;
  amount: number;
  value: number;
  readonly cue: CueReading;
  kind: MentionKind;
  failing: boolean;
  extend: number | null;
  pairEnd: number;
  /** The number before: `1603 (0x643)` is one code twice, `3048 (0x0BE8)` a thread. */
  readonly previous: { end: number; value: number; mentioned: boolean };
}

export const createMentionReader = (bytes: Uint8Array): MentionReader => ({
  bytes,
  messageStart: 0,
  messageEnd: 0,
  at: 0,
  start: 0,
  end: 0,
  form: NumberForm.none,
  negative: false,
  amount: 0,
  value: 0,
  cue: createCueReading(),
  kind: MentionKind.hex,
  failing: false,
  extend: null,
  pairEnd: 0,
  previous: { end: -1, value: 0, mentioned: false },
});

/** Turns the reader to the message `[start, end)`. */
export function startMessage(reader: MentionReader, start: number, end: number): void {
  reader.messageStart = start;
  reader.messageEnd = end;
  reader.at = start;
  reader.previous.end = -1;
}
