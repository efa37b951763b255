/** The requests behind the reading view of raw logs: names and plain types only. Lines and characters count as LSP counts. */

interface Place {
  readonly line: number;
  /** UTF-16 code units. */
  readonly character: number;
}

/** Half-open. */
export interface RowRange {
  readonly start: Place;
  readonly end: Place;
}

/** `smsts/rows`: the entries that touch some lines. Null for a document that is not open in this version. */
export const rowsRequest = "smsts/rows";
export interface RowsParams {
  readonly uri: string;
  /** Of the document, as the editor has it. */
  readonly version: number;
  /** Both included; no more than {@link maxRowLines} lines are answered. */
  readonly startLine: number;
  readonly endLine: number;
}
/** More than any screen with its surroundings shows. */
export const maxRowLines = 4000;

export interface RowsResult {
  readonly version: number;
  /** Whether the log has wrappers and trailers to hide: raw CCM records. If not, there are no rows. */
  readonly raw: boolean;
  /** In document order. Runs, groups and steps that are open on the first line come along with the entries that began them. */
  readonly rows: readonly Row[];
  readonly columns: ColumnWidths;
}

/** In characters, for the longest text among the rows; 0 where none has one. */
export interface ColumnWidths {
  readonly time: number;
  readonly component: number;
  readonly thread: number;
}

/** What an entry is to a failure: `harmless` where a rule of the knowledge packs excuses it. */
export type RowRole = "root" | "echo" | "harmless" | "none";

/** Where a run or the computer starts; where a run breaks off (entries or time are missing, the clock jumps); where a step begins. */
export type SeparatorKind = "start" | "break" | "step";

/** What separates an entry from those before it. Texts are plain, on one line, without control characters. */
export interface Separator {
  /** The weightiest of what comes together here. */
  readonly kind: SeparatorKind;
  /** What lies between the entry and the one before: `restart · 2 minutes without an entry`; empty where nothing does. */
  readonly before: string;
  /** Of what begins with it, what neither the entry nor a code lens says: `in Install Operating System › Partition`; may be empty. */
  readonly heading: string;
  /** How what begins with it ended, as the code lenses above it say: `Step: failed, 1 minute 6 seconds`; may be empty. */
  readonly outcome: string;
}

/** One entry. Column texts are plain, on one line, without control characters; empty where the entry does not say. */
export interface Row {
  /** The record. What lies outside its message is wrapper and trailer. */
  readonly range: RowRange;
  readonly message: RowRange;
  /** Error, warning, information, trace; empty for text that belongs to no record. */
  readonly severity: "E" | "W" | "I" | "T" | "";
  readonly role: RowRole;
  /** Whether the failure it belongs to ended the operation; false for one that was carried on after. */
  readonly fatal: boolean;
  readonly separator: Separator | null;
  /** On the log's own clock, `09:41:06`. */
  readonly time: string;
  readonly component: string;
  /** Decimal. */
  readonly thread: string;
}

/** `smsts/describeEntry`: all that is known of the entry at a place, to be read or read aloud. Null where there is none. */
export const describeEntryRequest = "smsts/describeEntry";
export interface DescribeEntryParams {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}
export interface DescribeEntryResult {
  /** Plain text, LF line ends, one statement a line. */
  readonly text: string;
}

/** `smsts/columns`: the entries that touch some lines as CMTrace copies them. Null for a document that is not open. */
export const columnsRequest = "smsts/columns";
export interface ColumnsParams {
  readonly uri: string;
  /** Both included. */
  readonly lines: readonly (readonly [startLine: number, endLine: number])[];
}
export interface ColumnsResult {
  /** One entry a line, LF line ends: message, component, date and time, thread, separated by tabs. */
  readonly text: string;
  readonly entries: number;
}
