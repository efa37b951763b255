import type { KnownLogId, LogKeeper, LogPhase } from "./known-logs.ts";

/** A usual path, and what runs on the computer while the log is there; null for a server's, or one that holds always. */
export interface UsualPlace {
  readonly phase: LogPhase | null;
  readonly path: string;
}

/** A log that has the rest of the story of a failure. */
export interface NextLog {
  /** Name of the file (where it begins or ends in `*`, of such files), of the event log; or an article's own words. */
  readonly label: string;
  readonly kind: "file" | "eventLog" | "words";
  /** Who says so: the article on the failure, the command line of the process, the table of this folder. */
  readonly source: "article" | "commandLine" | "table";
  /** Names of files to look for beside the log; `*` stands for any run of characters. Case does not count. */
  readonly files: readonly string[];
  /** What it tells, as the id of a known log; null where only the label says. */
  readonly tells: KnownLogId | null;
  /** Which computer has it; null where an article's words say. */
  readonly keeper: LogKeeper | null;
  /** Of the phase that the failure was in, where that is known. Text from a log: shown, never opened. */
  readonly places: readonly UsualPlace[];
}
