import process from "node:process";
import colors from "picocolors";
import { visibleLine } from "../features/visible-text.ts";

/** Where a verb writes. */
export interface Terminal {
  /** Standard output, whole. */
  print(text: string): void;
  /** One line on standard error: which thing, what is wrong with it, and the mend. Made safe to print. */
  complain(message: string, about?: ComplaintSubject): void;
  readonly colors: Colors;
  /** Columns to wrap prose at; infinite where nobody watches. */
  readonly width: number;
}

/** The file or folder that a complaint is about, for reports that name it. */
export interface ComplaintSubject {
  readonly path: string;
  /** A warning where the rest is whole without it. */
  readonly level: "error" | "warning";
}

export type Colors = ReturnType<typeof colors.createColors>;

/**
 * Standard output of this process. A reader that goes away early (`| head`) ends the output, not the verdict. Nothing may
 * call `process.exit` behind it: on a pipe, what is not yet written would be lost.
 */
export function processTerminal(): Terminal {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const { stdout, stderr } = process;
  return {
    print: (text) => void stdout.write(text),
    complain: (message) => void stderr.write(`smsts-lens: ${visibleLine(message)}\n`),
    colors: colors.createColors(wantsColors(process.env, stdout.isTTY === true)),
    width: stdout.isTTY === true ? Math.max(40, stdout.columns) : Number.POSITIVE_INFINITY,
  };
}

/** `NO_COLOR` (any text) wins over `FORCE_COLOR` (any text but `0`), which wins over what standard output is. */
export function wantsColors(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  const { NO_COLOR = "", FORCE_COLOR = "", TERM } = environment;
  if (NO_COLOR !== "" || FORCE_COLOR === "0") return false;
  return FORCE_COLOR !== "" || (isTerminal && TERM !== "dumb");
}
