/**
 * `smsts/report`: what `check` reports of logs, as the text of a file. Types only, as in `requests.ts`. Tells its progress where it
 * is given a `workDoneToken`.
 */
export const reportRequest = "smsts/report";

/** What a report can be: what `check --format` prints. */
export const reportFormats = ["markdown", "sarif", "json", "text"] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportParams {
  /**
   * Logs, open or not, each with all the files that it is made of, and folders of this computer, with all logs in them. At least one.
   */
  readonly uris: readonly string[];
  readonly format: ReportFormat;
  /** Where the report will be: links are relative to it. Default: beside the log, or in the folder that holds all of them. */
  readonly targetUri?: string;
}

/** Or a `LogProblem`, where there is no log to report on. */
export interface ReportResult {
  /** LF line ends, one at the end. */
  readonly text: string;
}
