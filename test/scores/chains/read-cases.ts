import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { hashOf } from "../../../server/src/core/text/hash.ts";

export type LogForm = "ccm" | "tabs" | "onetrace" | "components" | "messages" | "raw";

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

export interface ChainCase {
  readonly name: string;
  readonly label: Label;
  readonly form: LogForm;
  /** The lines of the log in the notation of the README beside this file. */
  readonly lines: readonly string[];
  /** Never looked at while rules are tuned. */
  readonly heldOut: boolean;
}

const FORMS: readonly LogForm[] = ["ccm", "tabs", "onetrace", "components", "messages", "raw"];

/** All labelled cases of a directory, by file and in their order. Throws on a head that says nothing useful. */
export function readCases(directory: string): ChainCase[] {
  const files = readdirSync(directory).filter((file) => file.endsWith(".txt"));
  return files.sort().flatMap((file) => {
    const [, ...parts] = readFileSync(path.join(directory, file), "utf8").split(/^=== /m);
    return parts.map(parseCase);
  });
}

function parseCase(text: string): ChainCase {
  const [name = "", ...rest] = text.split("\n");
  const heads = new Map<string, string>();
  while (/^\w+: /.test(rest[0] ?? "")) {
    const [key = "", value = ""] = (rest.shift() ?? "").split(/: (.*)/);
    heads.set(key, value);
  }
  const form = (heads.get("form") ?? "ccm") as LogForm;
  if (!heads.has("about") || !FORMS.includes(form)) throw new Error(`${name}: no "about", or an unknown form`);
  const heldOut = Number.parseInt(hashOf([name]).slice(-6), 16) % 3 === 0;
  return {
    name,
    label: parseLabel(name, heads.get("want") ?? "", Number(heads.get("also") ?? 0)),
    form,
    lines: rest.filter((line) => line !== ""),
    heldOut,
  };
}

function parseLabel(name: string, want: string, furtherErrors: number): Label {
  const [, severity, code, step = "", outcome = ""] =
    /^(error|warning|none)(?: (0x[0-9A-F]{8}|none))? \| (.+?) \| (.+)$/.exec(want) ?? [];
  if (severity === undefined) throw new Error(`${name}: "want" must read "severity code | step | outcome"`);
  return {
    severity: severity as Label["severity"],
    code: code === undefined || code === "none" ? null : Number(code),
    step: step === "-" ? null : step,
    outcome: outcome === "-" ? null : outcome,
    furtherErrors,
  };
}
