import type { Span } from "../text/offsets.ts";

/** What wrote the text: see the file of the same name. `plain` has one entry a line. */
export type FormatId = "ccm" | "ccm-legacy" | "cmtrace-paste" | "psadt" | "plain";

/** CCM `type`: 0 trace (variable expansions), 1 information, 2 warning, 3 error. */
export const Severity = { trace: 0, information: 1, warning: 2, error: 3 } as const;
export type Severity = (typeof Severity)[keyof typeof Severity];

export const EntryFlag = {
  /** The format has no type: severity was inferred from the words. */
  severityInferred: 1,
  /** Text no record of the document's format owns (a KB page around a paste, debris between records): never evidence. */
  prose: 2,
  /** The record has no start or no end (cut file, overwritten start, glued neighbour). */
  damaged: 4,
} as const;

/** `thread` of an entry that states none. */
export const NO_THREAD = 0xffff_ffff;

/**
 * The entries of a log as columns, in file order; index = entry number. At most 32 bytes an entry, no string and no object per entry.
 * Every byte of the text lies in exactly one `[start, end)` or is a line break between entries.
 */
export interface LogTable {
  readonly length: number;
  /** Byte offsets: first byte of the entry, message, end of message, end of entry (line break excluded). */
  readonly start: Uint32Array;
  readonly messageStart: Uint32Array;
  readonly messageEnd: Uint32Array;
  readonly end: Uint32Array;
  /** {@link Severity}. */
  readonly severity: Uint8Array;
  /** {@link EntryFlag} bits. */
  readonly flags: Uint8Array;
  /** Index into {@link components}; 0 is "no component". */
  readonly component: Uint16Array;
  readonly components: readonly string[];
  /** Thread id (unsigned 32 bits) or {@link NO_THREAD}. */
  readonly thread: Uint32Array;
  /** Milliseconds since the epoch in UTC (written clock + bias minutes); NaN where none or unreadable. */
  readonly time: Float64Array;
}

/** The parts of an entry that are decoded only when somebody asks. Empty strings where the record does not say. */
export interface EntryDetail {
  /** As written, e.g. `10:12:31.123+480` / `04-14-2016`. */
  readonly timeText: string;
  readonly dateText: string;
  readonly context: string;
  /** As written, e.g. `tsmanager.cpp:725`. */
  readonly sourceFile: string;
  /** Windows bias in minutes (UTC = local + bias); null where none is written or it cannot be trusted. */
  readonly bias: number | null;
  /** False where the offset was written in an odd form or with a doubtful sign: the time is kept, and said to be less sure. */
  readonly biasTrusted: boolean;
  /** Where the parts stand, for hovers and the grammar agreement test; absent parts are null. */
  readonly spans: {
    readonly time: Span | null;
    readonly date: Span | null;
    readonly component: Span | null;
    readonly context: Span | null;
    readonly type: Span | null;
    readonly thread: Span | null;
    readonly sourceFile: Span | null;
  };
}
