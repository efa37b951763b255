import type { Side } from "../core/compare/comparison.ts";

/** What is told of two runs, as tables with a column a side: plain text, not escaped for any markup. */
export interface ComparisonReport {
  readonly tables: readonly ReportTable[];
  /** What ended the runs. */
  readonly failures: readonly ReportedFailure[];
}

export interface ReportTable {
  readonly heading: string;
  /** Of the first and of the last column; null for a table without remarks. */
  readonly labelHeading: string;
  readonly remarkHeading: string | null;
  readonly rows: readonly ReportRow[];
  /** What the table leaves out. */
  readonly notes: readonly string[];
}

export interface ReportRow {
  readonly label: string;
  readonly left: ReportCell;
  readonly right: ReportCell;
  readonly remark: string;
}

export interface ReportCell {
  readonly text: string;
  /** Text of the log as it stands there. */
  readonly literal: boolean;
  /** The entry that tells it; -1 for none. */
  readonly entry: number;
}

export interface ReportedFailure {
  readonly side: Side;
  readonly text: string;
  /** The root cause. */
  readonly entry: number;
}
