/** How a code is written; ranking and the "exit code is no HRESULT" rules go by it. */
export const MentionKind = {
  /** `0x800700C1`, `(800700C1)`, `HRESULT=80070070`, `Error: 800700C1; Source: Windows`. */
  hex: 0,
  /** `exit code 2147942593`, `returned code 9`: the number a process ended with. */
  exit: 1,
  /** `Win32 Code 5`, `Last error 87`, `error 161`. */
  decimal: 2,
  /** `-2147024703`. */
  signed: 3,
  /** `Status code 401`, `HTTP code 405`. */
  http: 4,
} as const;
export type MentionKind = (typeof MentionKind)[keyof typeof MentionKind];

/**
 * Where failing codes are written, as columns, in file order. A value of success, or one that only asks for a restart
 * (3010, 1641, 0x80070BC2), is no failing mention and is not listed; `findMentions` decodes those too, for hovers.
 */
export interface MentionTable {
  readonly length: number;
  /** Entry index. */
  readonly entry: Uint32Array;
  /** Byte offset and byte length of the number as written with an attached sign or `0x`, without words or brackets. */
  readonly start: Uint32Array;
  readonly byteLength: Uint16Array;
  /** The number as written, mod 2^32 (0x52E stays 0x52E). */
  readonly value: Uint32Array;
  /** {@link MentionKind}. */
  readonly kind: Uint8Array;
}

/** One place where a code is written, failing or not. Offsets relative to the searched bytes. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly kind: MentionKind;
  /** False for success values and restart requests. */
  readonly failing: boolean;
  /** The extend half of a pair `0xC1900101 - 0x4000D`, which is part of its mention; null without one. */
  readonly extend: number | null;
  /** End of that half; {@link end} without one. */
  readonly pairEnd: number;
}
