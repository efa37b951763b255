/**
 * What `check --format json` prints and *Save Report* saves as JSON, as `schemas/check-report.schema.json` describes it. Scripts depend
 * on it: fields are added, never changed. Lines and columns are 1-based; columns and lengths count UTF-16 code units without byte order mark.
 * Times are ISO 8601 with offset, durations milliseconds, numbers of codes unsigned 32-bit. Log text stands as written.
 */
export interface CheckReport {
  readonly schema: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly logs: readonly LogReport[];
  /** Files and folders that are missing from `logs`. */
  readonly problems: readonly ProblemReport[];
}

interface ProblemReport {
  /** As that of a file. */
  readonly path: string;
  /** A warning where the rest is whole without it. */
  readonly level: "error" | "warning";
  readonly message: string;
}

export interface LogReport {
  /** Oldest first: more than one where a log rolled over, or moved from folder to folder. */
  readonly files: readonly FileReport[];
  readonly format: string;
  readonly runs: readonly RunReport[];
  /** Fatal first, then newest. */
  readonly chains: readonly ChainReport[];
  /** Where failing codes are written, in file order. */
  readonly mentions: readonly MentionReport[];
}

interface FileReport {
  /** As given, `/` between relative parts; of a report made in an editor, as seen from the log. */
  readonly path: string;
  /** Size on disk. */
  readonly bytes: number;
  readonly encoding: string;
  /** Those that count: not the ones that another file of the log has too. */
  readonly entries: number;
}

/** First line of the first entry and of the last one; null where the log does not hold it. */
export interface LineRange {
  readonly startFile: string | null;
  readonly startLine: number | null;
  readonly endFile: string | null;
  readonly endLine: number | null;
}

/** A span of time; estimated where the clock jumped inside. */
interface DurationReport {
  readonly durationMs: number | null;
  readonly durationEstimated: boolean;
}

export interface RunReport extends LineRange, DurationReport {
  readonly id: string;
  /** `mdt`: the scripts of the Microsoft Deployment Toolkit are its steps. */
  readonly kind: "taskSequence" | "mdt";
  readonly name: string | null;
  readonly packageId: string | null;
  readonly machine: string | null;
  readonly outcome: string;
  readonly start: string | null;
  readonly end: string | null;
  /** False where the written offset is not to be believed: spans hold, instants do not. */
  readonly timeTrusted: boolean;
  readonly steps: readonly StepReport[];
  /** In order, at least one. */
  readonly boots: readonly BootReport[];
  readonly clockJumps: readonly ClockJumpReport[];
  /** Where entries are missing between two files. */
  readonly gaps: readonly GapReport[];
  /** In order of their names. */
  readonly variables: readonly VariableReport[];
}

interface BootReport extends LineRange, DurationReport {
  readonly kind: "winPE" | "setup" | "fullOS" | "unknown";
}

/** Place of an entry: its first line. */
export interface LineReport {
  readonly file: string;
  readonly line: number;
}

/** The first entry behind a jump of the clock. */
interface ClockJumpReport extends LineReport {
  readonly kind: "restart" | "zoneChange" | "correction";
  /** How far UTC, as the log tells it, moved beyond the time that passed. */
  readonly byMs: number;
  readonly elapsedMs: number;
}

/** The first entry behind a gap, and the instructions before and behind it. */
interface GapReport extends LineReport {
  readonly fromPointer: number | null;
  readonly toPointer: number | null;
}

interface VariableReport extends LineReport {
  readonly name: string;
  /** The last value; null for a secret. */
  readonly value: string | null;
  readonly secret: boolean;
}

interface AttemptReport extends LineRange, DurationReport {
  readonly exitCode: number | null;
}

export interface StepReport extends LineRange, DurationReport {
  readonly id: string;
  readonly kind: "group" | "step";
  readonly name: string;
  /** Names of the enclosing groups, outermost first. */
  readonly path: readonly string[];
  readonly pointer: number | null;
  readonly outcome: string;
  readonly reason: string | null;
  readonly exitCode: number | null;
  readonly attempts: number;
  /** Oldest first, as many as `attempts`. */
  readonly attemptList: readonly AttemptReport[];
  /** A child task sequence. */
  readonly childSequence: boolean;
  /** What the engine ran for it, and the bare file name of that program. */
  readonly commandLine: string | null;
  readonly process: string | null;
  /** Of a step that succeeded although its script threw: the error records. */
  readonly silentFailure: LineRange | null;
  /** Id of its (most severe) chain. */
  readonly chain: string | null;
}

export interface CodeReport {
  readonly value: number;
  /** `0x%08X`. */
  readonly hex: string;
  readonly symbol: string | null;
  /** Name of the facility, e.g. `WIN32`. */
  readonly facility: string | null;
  readonly meaning: string | null;
}

export interface ChainReport {
  readonly id: string;
  readonly severity: "error" | "warning" | "information";
  /** Null for a failure without a number. */
  readonly code: CodeReport | null;
  /** Bare file name. */
  readonly process: string | null;
  readonly commandLine: string | null;
  /** Ids of the run and of the step, and the step's name. */
  readonly run: string | null;
  readonly stepId: string | null;
  readonly step: string | null;
  readonly rootCause: RootCauseReport;
  /** Oldest first; `links[0]` is the root cause. */
  readonly links: readonly LinkReport[];
  readonly articles: readonly ArticleReport[];
  /** Logs with the rest of the story, the best first; none for what is known to be harmless. */
  readonly nextLogs: readonly NextLogReport[];
}

export interface RootCauseReport {
  readonly file: string;
  /** First character of the code, of the message where it has none. */
  readonly line: number;
  readonly column: number;
  /** First line of the entry. */
  readonly entryLine: number;
  readonly message: string;
  readonly component: string;
  readonly time: string | null;
}

export interface LinkReport {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface ArticleReport {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  /** Digits of the KB number. */
  readonly kb: string | null;
  readonly confidence: "high" | "medium" | "low";
}

export interface NextLogReport {
  /** Of the file (`*`: any run of characters) or the event log; an article's own words. */
  readonly name: string;
  readonly kind: "file" | "eventLog" | "words";
  readonly source: "article" | "commandLine" | "table";
  /** Which computer has it; null where an article's words say. */
  readonly keeper: "client" | "distributionPoint" | "managementPoint" | "siteServer" | null;
  readonly tells: string | null;
  /** Where it usually is where the failure happened. */
  readonly places: readonly { readonly phase: "winPE" | "setup" | "fullOS" | null; readonly path: string }[];
  /** Paths of those that lie around the log, as its own is given. */
  readonly found: readonly string[];
}

export interface MentionReport {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** As written, with an attached sign or `0x`. */
  readonly text: string;
  readonly value: number;
  readonly hex: string;
  readonly symbol: string | null;
}
