import type { Analysis } from "../../core/analysis.ts";
import type { ArrangementNote } from "../../core/log-set/arrange-logs.ts";
import type { PresentFiles } from "../next-log-text.ts";

/** One log: what every part of the report is made from. */
export interface ReportedLog {
  readonly analysis: Analysis;
  readonly names: FileNames;
  /** Size of the files on disk, by their names. */
  readonly bytes: ReadonlyMap<string, number>;
  readonly notes: readonly ArrangementNote[];
  /** The logs to read next that lie around it, named as the log's own files; without it nobody has looked. */
  readonly present?: PresentFiles;
}

/** What the name of a file, as the analysis has it, stands for. */
export interface FileNames {
  /** How reports name the file. */
  shown(name: string): string;
  /** Where it is. */
  uriOf(name: string): string;
}

/** 1-based line of an entry's first character in its file. */
export function lineOfEntry({ analysis }: ReportedLog, entry: number): number {
  return analysis.positionAt(analysis.entrySpan(entry).start).line + 1;
}

/** The file that an entry stands in, as reports name it. */
export const fileOfEntry = ({ analysis, names }: ReportedLog, entry: number): string => names.shown(analysis.fileOf(entry).name);
