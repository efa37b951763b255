import type { Analysis } from "../../core/analysis.ts";
import type { ArrangementNote } from "../../core/log-set/arrange-logs.ts";
import type { PresentFiles } from "../../features/next-log-text.ts";

/** One log: what every part of the report is made from. */
export interface ReportedLog {
  /** Its files are named by the paths they were given by. */
  readonly analysis: Analysis;
  /** Size of the files on disk, by path. */
  readonly bytes: ReadonlyMap<string, number>;
  readonly notes: readonly ArrangementNote[];
  /** The logs to read next that lie around it, by paths as the log's own; without it nobody has looked. */
  readonly present?: PresentFiles;
}

/** 1-based line of an entry's first character in its file. */
export function lineOfEntry({ analysis }: ReportedLog, entry: number): number {
  return analysis.positionAt(analysis.entrySpan(entry).start).line + 1;
}

/** Path of the file that an entry stands in. */
export const fileOfEntry = ({ analysis }: ReportedLog, entry: number): string => analysis.fileOf(entry).name;
