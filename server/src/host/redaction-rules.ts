import { isMap, isNode, isSeq, LineCounter } from "yaml";
import { mostRules, type RedactionRule, type RuleProblem, ruleProblem } from "../core/redact/own-rules.ts";
import { composePack } from "./compose-pack.ts";

/** Bytes; more is no list that somebody keeps. */
export const maxRulesBytes = 1_000_000;

/** Why a rule, or all of a file, cannot be used, and where that stands: 1-based, columns in UTF-16 code units. */
export interface RulesProblem {
  readonly line: number;
  readonly column: number;
  readonly what: RuleProblem | "shape" | "many" | "no-list" | "no-yaml";
  /** What the parser says, for `no-yaml`. */
  readonly detail: string;
}

/**
 * Own redaction rules in YAML or JSON: a list as the setting `smsts.redaction.rules` has it. Those that cannot be used are left out
 * and told of. Never throws.
 */
export function readRedactionRules(given: string): {
  readonly rules: readonly RedactionRule[];
  readonly problems: readonly RulesProblem[];
} {
  const text = given.replace(/^\ufeff/, "");
  const counter = new LineCounter();
  const problemAt = (offset: number, what: RulesProblem["what"], detail = ""): RulesProblem => {
    const { line, col } = counter.linePos(Math.min(offset, text.length));
    return { line: Math.max(1, line), column: Math.max(1, col), what, detail };
  };
  const only = (problem: RulesProblem) => ({ rules: [], problems: [problem] });
  const document = composePack(text, counter);
  if ("refused" in document) return only(problemAt(document.offset, "no-list"));
  const [error] = document.errors;
  if (error !== undefined) return only(problemAt(error.pos[0], "no-yaml", error.message));
  if (document.contents === null) return { rules: [], problems: [] };
  if (!isSeq(document.contents)) return only(problemAt(document.contents.range?.[0] ?? 0, "no-list"));

  const rules: RedactionRule[] = [];
  const problems: RulesProblem[] = [];
  for (const [index, item] of document.contents.items.entries()) {
    const offset = isNode(item) ? (item.range?.[0] ?? 0) : 0;
    const name: unknown = isMap(item) ? item.get("name") : undefined;
    const value: unknown = isMap(item) ? item.get("text") : undefined;
    const rule = typeof name === "string" && typeof value === "string" ? { name, text: value } : null;
    const problem = index >= mostRules ? "many" : rule === null ? "shape" : ruleProblem(rule);
    if (problem !== null) problems.push(problemAt(offset, problem));
    else if (rule !== null) rules.push(rule);
    if (problem === "many") break;
  }
  return { rules, problems };
}
