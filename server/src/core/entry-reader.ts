import type { EntryDetail, LogTable } from "./formats/log-table.ts";
import type { SourceText } from "./text/source-text.ts";

/** Entries with their text, for the passes behind the scan: sequence, chains, knowledge. */
export interface EntryReader {
  readonly text: SourceText;
  readonly table: LogTable;
  readonly entryCount: number;
  /** First entry of each file the log is made of, ascending; `[0]` for a log of one file. */
  readonly fileStarts: readonly number[];
  /** Decodes the message of an entry; not kept. */
  message(index: number): string;
  component(index: number): string;
  /** The written offset of an entry's time. Decodes; not kept. */
  offset(index: number): Pick<EntryDetail, "bias" | "biasTrusted">;
}
