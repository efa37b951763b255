/** What a file's name says of its place among the files of one log. */
export interface RolloverName {
  /** The log's name without date and extension, in lower case: `smsts` of `smsts-20240618-091500.log`. */
  readonly stem: string;
  /** Sorts the files of a log, oldest first. */
  readonly order: string;
}

/** `smsts.log`, `smsts.lo_`, `smsts-20240618-091500.log`. */
const NAME = /^(.+?)(?:-(\d{8}-\d{6}))?\.(log|lo_)$/i;

/**
 * A log that is full is renamed, by date and time where several are kept, to `.lo_` where one is; the next goes on under the
 * old name. Null for a file of another name.
 */
export function rolloverName(fileName: string): RolloverName | null {
  const [, stem = "", stamp, extension = ""] = NAME.exec(fileName) ?? [];
  if (stem === "") return null;
  const order = stamp !== undefined ? `0 ${stamp}` : extension.toLowerCase() === "lo_" ? "1" : "2";
  return { stem: stem.toLowerCase(), order };
}

/** The log of the task sequence engine: the one that moves from folder to folder. */
export const engineStem = "smsts";
