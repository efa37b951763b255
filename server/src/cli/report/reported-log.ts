import type { Analysis } from "../../core/analysis.ts";

/** One log with the path it was given by: what every part of the report is made from. */
export interface ReportedLog {
  readonly analysis: Analysis;
  readonly path: string;
  /** Size on disk. */
  readonly bytes: number;
}

/** 1-based line of an entry's first character. */
export function lineOfEntry({ analysis }: ReportedLog, entry: number): number {
  return analysis.positionAt(analysis.entrySpan(entry).start).line + 1;
}
