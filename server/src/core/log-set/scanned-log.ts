import type { MentionTable } from "../codes/mention-table.ts";
import type { LogFormat } from "../formats/log-format.ts";
import type { LogTable } from "../formats/log-table.ts";
import type { SourceText } from "../text/source-text.ts";

/** What the scan of one file found. */
export interface FileScan {
  readonly text: SourceText;
  readonly format: LogFormat;
  readonly table: LogTable;
  readonly mentions: MentionTable;
}

/** One file's share of a log. */
export interface LogPart {
  /** As the host names the file; empty where it gave no name. */
  readonly name: string;
  readonly scan: FileScan;
  /** Entry of the scan that its first entry in the log is: more than 0 where its beginning is a copy of another file's end. */
  readonly skipped: number;
  /** Its entries in the log, `[first, end)`. */
  readonly first: number;
  readonly end: number;
  /** Where its text begins in the log's text. */
  readonly startByte: number;
}

/** The scans of a log's files as one: entries and bytes are counted on from file to file. Everything else is derived from it. */
export interface ScannedLog {
  readonly text: SourceText;
  readonly table: LogTable;
  readonly mentions: MentionTable;
  /** Oldest first, at least one. */
  readonly parts: readonly LogPart[];
  /** The part that an analysis is about: the open document. */
  readonly own: LogPart;
}

/** A log of one file: nothing is copied. */
export function logOfOneFile(scan: FileScan, name: string): ScannedLog {
  const own: LogPart = { name, scan, skipped: 0, first: 0, end: scan.table.length, startByte: 0 };
  return { text: scan.text, table: scan.table, mentions: scan.mentions, parts: [own], own };
}
