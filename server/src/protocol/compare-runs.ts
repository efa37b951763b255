/** The requests behind *Compare Runs*: names and plain types only. Logs need not be open: the server reads them. */

/** What keeps a log from being read or compared, and the mend, as a sentence for the person. */
export interface LogProblem {
  readonly problem: string;
}

/** `smsts/runs`: the runs of a log, oldest first, to choose from. */
export const runsRequest = "smsts/runs";
export interface RunsParams {
  readonly uri: string;
}
export interface RunsResult {
  readonly runs: readonly RunChoice[];
}
/** Plain text, each on one line. */
export interface RunChoice {
  /** `Run 2: Windows 11 for counters`. */
  readonly label: string;
  /** When it began, and how it ended. */
  readonly detail: string;
}

/** `smsts/compareRuns`: two runs step by step, of two logs or of one. */
export const compareRunsRequest = "smsts/compareRuns";
export interface CompareRunsParams {
  readonly left: RunParams;
  readonly right: RunParams;
}
export interface RunParams {
  readonly uri: string;
  /** Index among the runs of the log; the last one without it. */
  readonly run?: number;
}
export interface CompareRunsResult {
  readonly title: string;
  /** Its links run {@link showLineCommand} for a client that has the commands of `requests.ts`; else they are URIs. */
  readonly markdown: string;
}

/** A command for links alone, in no menu: shows a line of a log. Its argument is a {@link LinePlace}. */
export const showLineCommand = "smsts.showLine";
export interface LinePlace {
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
}
