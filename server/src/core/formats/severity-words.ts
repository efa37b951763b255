import { Severity } from "./log-table.ts";

const ERROR = /\b(?:error|errors|failed|failure|fatal|unsuccessful)\b/i;
const WARNING = /\bwarn(?:ings?)?\b/i;
/** Words of failure in sentences that deny one: `0 errors`, `no error`, `Error: 0x00000000`, `failures = 0`. */
const DENIED = /\b(?:no|without|0) (?:errors?|failures?)\b|\b(?:errors?|failures?)(?: code)? ?[:=]? ?(?:0x0+|0)\b/gi;

/** How much of a message is searched; a verdict stands at its beginning or not at all. */
const SEARCHED = 4096;

/** Severity of a message whose format has none, by its words: the entry must say it was inferred. */
export function inferSeverity(message: string): Severity {
  const text = message.slice(0, SEARCHED).replace(DENIED, "");
  if (ERROR.test(text)) return Severity.error;
  return WARNING.test(text) ? Severity.warning : Severity.information;
}
