/** What reports say made them. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** Exit code of bad usage and unreadable input, whatever else was found. */
export const usageExitCode = 2;

/** Exit code of a verb that ran and found what it was asked to fail on, or did not find what it was asked for. */
export const foundExitCode = 1;
