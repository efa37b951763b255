import type { CheckReport } from "./report-types.ts";
import type { ReportedLog } from "./reported-log.ts";

/** What a report is made for. */
export interface ReportOptions {
  readonly tool: CheckReport["tool"];
  /** URI of the file that it will be: links are relative to it. */
  readonly uri: string;
  /** URI of the folder that paths in SARIF are relative to, with a slash at its end. */
  readonly rootUri: string;
  /** BCP 47 tag of the texts. */
  readonly language: string;
}

/** A report that is written log by log: what it tells of a log is taken from it at once, so that no log has to be kept. */
export interface ReportWriter {
  /** How the text of the file goes on, as far as it is known; LF line ends. */
  add(log: ReportedLog): string;
  /** The rest of it. Called once, behind the last log. */
  finish(problems: readonly ReadProblem[]): string;
}

/** A file or folder that is missing from the report. */
export interface ReadProblem {
  /** As reports name it. */
  readonly name: string;
  readonly uri: string;
  /** A warning where the rest is whole without it. */
  readonly level: "error" | "warning";
  readonly message: string;
}
