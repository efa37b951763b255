import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { hashOf } from "../../../server/src/core/text/hash.ts";

export type LogForm = "ccm" | "tabs" | "onetrace" | "components" | "messages" | "raw";

/** A log in the notation of the README beside this file, below a head of `key: value` lines. */
export interface WrittenCase {
  readonly name: string;
  readonly heads: ReadonlyMap<string, string>;
  readonly form: LogForm;
  readonly lines: readonly string[];
  /** Never looked at while rules are tuned. */
  readonly heldOut: boolean;
}

/** What an engineer says of a log. */
export interface Label {
  readonly severity: "error" | "warning" | "none";
  /** Any spelling of the code, or null. */
  readonly code: number | null;
  readonly step: string | null;
  /** Outcome of the last run; null where the log holds none. */
  readonly outcome: string | null;
  /** Failures of equal weight beside the one that should stand first. */
  readonly furtherErrors: number;
}

export interface ChainCase extends WrittenCase {
  readonly label: Label;
}

const FORMS: readonly LogForm[] = ["ccm", "tabs", "onetrace", "components", "messages", "raw"];

/** All labelled cases of a directory, by file and in their order. Throws on a head that says nothing useful. */
export const readCases = (directory: string): ChainCase[] =>
  readWrittenCases(directory).map((given) => ({ ...given, label: parseLabel(given) }));

/** The cases of a directory whose labels are the caller's business. Throws where "about" is missing or the form unknown. */
export function readWrittenCases(directory: string): WrittenCase[] {
  const files = readdirSync(directory).filter((file) => file.endsWith(".txt"));
  return files.sort().flatMap((file) => {
    const [, ...parts] = readFileSync(path.join(directory, file), "utf8").split(/^=== /m);
    return parts.map(parseCase);
  });
}

function parseCase(text: string): WrittenCase {
  const [name = "", ...rest] = text.split("\n");
  const heads = new Map<string, string>();
  while (/^\w+: /.test(rest[0] ?? "")) {
    const [key = "", value = ""] = (rest.shift() ?? "").split(/: (.*)/);
    heads.set(key, value);
  }
  const form = (heads.get("form") ?? "ccm") as LogForm;
  if (!heads.has("about") || !FORMS.includes(form)) throw new Error(`${name}: no "about", or an unknown form`);
  const heldOut = Number.parseInt(hashOf([name]).slice(-6), 16) % 3 === 0;
  return { name, heads, form, lines: rest.filter((line) => line !== ""), heldOut };
}

function parseLabel({ name, heads }: WrittenCase): Label {
  const [, severity, code, step = "", outcome = ""] =
    /^(error|warning|none)(?: (0x[0-9A-F]{8}|none))? \| (.+?) \| (.+)$/.exec(heads.get("want") ?? "") ?? [];
  if (severity === undefined) throw new Error(`${name}: "want" must read "severity code | step | outcome"`);
  return {
    severity: severity as Label["severity"],
    code: code === undefined || code === "none" ? null : Number(code),
    step: step === "-" ? null : step,
    outcome: outcome === "-" ? null : outcome,
    furtherErrors: Number(heads.get("also") ?? 0),
  };
}
