import { InvalidArgumentError, Option } from "commander";
import { type RedactionRule, ruleProblem } from "../core/redact/own-rules.ts";
import { describeRuleProblem } from "../features/redaction-text.ts";

/** `--rule NAME=text`, any number of times. */
export function ruleOption(): Option {
  return new Option("--rule <NAME=text>", "replace a text of your own, * being a run of non-blank characters; may be repeated")
    .default([])
    .argParser((given: string, before: readonly RedactionRule[]) => [...before, parseRule(given)]);
}

function parseRule(given: string): RedactionRule {
  const [, name = "", text = ""] = /^([^=]*)=(.*)$/s.exec(given) ?? [];
  const rule = { name, text };
  const problem = ruleProblem(rule);
  if (problem === null) return rule;
  throw new InvalidArgumentError(describeRuleProblem(problem));
}
