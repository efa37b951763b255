/** `smsts/report`: what `check` reports of a log, as the text of a file. Types only, as in `requests.ts`. */
export const reportRequest = "smsts/report";

/** What a report can be: what `check --format` prints. */
export const reportFormats = ["markdown", "sarif", "json", "text"] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportParams {
  /** A log, open or not; its report is about all the files that it is made of. */
  readonly uri: string;
  readonly format: ReportFormat;
  /** Where the report will be: links are relative to it. Default: beside the log. */
  readonly targetUri?: string;
}

/** Or a `LogProblem`, where the log cannot be had. */
export interface ReportResult {
  /** LF line ends, one at the end. */
  readonly text: string;
}
