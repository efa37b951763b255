import { readFileSync } from "node:fs";
import { InvalidArgumentError, Option } from "commander";
import { type RedactionRule, ruleProblem } from "../core/redact/own-rules.ts";
import { describeRuleProblem, describeRulesProblem } from "../features/redaction-text.ts";
import { readRedactionRules } from "../host/redaction-rules.ts";

/** `--rule NAME=text` and `--rule @file`, any number of times. */
export function ruleOption(): Option {
  const what =
    "replace a text of your own, * being a run of non-blank characters; @file has a list of them in YAML or JSON; may be repeated";
  return new Option("--rule <NAME=text>", what)
    .default([])
    .argParser((given: string, before: readonly RedactionRule[]) => [
      ...before,
      ...(given.startsWith("@") ? readRules(given.slice(1)) : [parseRule(given)]),
    ]);
}

function parseRule(given: string): RedactionRule {
  const [, name = "", text = ""] = /^([^=]*)=(.*)$/s.exec(given) ?? [];
  return checked({ name, text });
}

/** A list in YAML or JSON, as the setting `smsts.redaction.rules` has it. */
function readRules(path: string): readonly RedactionRule[] {
  const { rules, problems } = readRedactionRules(readText(path));
  const [problem] = problems;
  if (problem !== undefined) throw new InvalidArgumentError(describeRulesProblem(path, problem));
  return rules;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new InvalidArgumentError(`${path} could not be read: ${(error as Error).message}`);
  }
}

function checked(rule: RedactionRule): RedactionRule {
  const problem = ruleProblem(rule);
  if (problem === null) return rule;
  throw new InvalidArgumentError(describeRuleProblem(problem));
}
