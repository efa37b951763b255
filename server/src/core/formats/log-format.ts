import type { SourceText } from "../text/source-text.ts";
import type { EntryDetail, FormatId, LogTable } from "./log-table.ts";
import type { LogTableBuilder } from "./log-table-builder.ts";

/** One log format: one file each, a small state machine over UTF-8 bytes. */
export interface LogFormat {
  readonly id: FormatId;
  /** How many records of this format stand in `head` (at most the first 64 KB); detection compares the counts. */
  countRecords(head: Uint8Array): number;
  /**
   * Adds the entries from byte `from` on to the table, about `budget` bytes of them, and returns where it stopped: an
   * entry boundary, or `text.bytes.length` when done. Never throws; never leaves a byte outside an entry or line break.
   */
  scan(text: SourceText, from: number, budget: number, table: LogTableBuilder): number;
  /** Decodes the rest of entry `index`. */
  detail(text: SourceText, table: LogTable, index: number): EntryDetail;
}

/** A format's own proof, run by the suite: what a text must become. Messages exactly, `component` etc. where given. */
export interface FormatSample {
  readonly name: string;
  readonly text: string;
  readonly entries: readonly {
    readonly message: string;
    readonly component?: string;
    readonly thread?: number;
    readonly severity?: number;
    /** ISO 8601 in UTC. */
    readonly time?: string;
    readonly prose?: boolean;
    readonly damaged?: boolean;
  }[];
}
