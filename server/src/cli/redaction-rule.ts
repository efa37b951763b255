import { readFileSync } from "node:fs";
import { InvalidArgumentError, Option } from "commander";
import { type RedactionRule, ruleProblem } from "../core/redact/own-rules.ts";
import { describeRuleProblem } from "../features/redaction-text.ts";

/** `--rule NAME=text` and `--rule @file`, any number of times. */
export function ruleOption(): Option {
  const what =
    "replace a text of your own, * being a run of non-blank characters; @file has a list of them in JSON; may be repeated";
  return new Option("--rule <NAME=text>", what)
    .default([])
    .argParser((given: string, before: readonly RedactionRule[]) => [
      ...before,
      ...(given.startsWith("@") ? readRules(given.slice(1)) : [parseRule(given)]),
    ]);
}

function parseRule(given: string): RedactionRule {
  const [, name = "", text = ""] = /^([^=]*)=(.*)$/s.exec(given) ?? [];
  return checked({ name, text }, "");
}

/** `[{ "name": "ASSET", "text": "HB-*" }]`, as the setting `smsts.redaction.rules` has it. */
function readRules(path: string): RedactionRule[] {
  const given = parseFile(path);
  if (!Array.isArray(given)) throw new InvalidArgumentError(`${path} is to hold a list: [{ "name": "ASSET", "text": "HB-*" }].`);
  return given.map((item: unknown, index) => {
    const { name = "", text = "" } = (item ?? {}) as Partial<Record<string, unknown>>;
    return checked({ name: String(name), text: String(text) }, `${path}, rule ${index + 1}: `);
  });
}

function parseFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    throw new InvalidArgumentError(`${path} could not be read as JSON: ${(error as Error).message}`);
  }
}

/** @param where the rule stands, for the message */
function checked(rule: RedactionRule, where: string): RedactionRule {
  const problem = ruleProblem(rule);
  if (problem === null) return rule;
  throw new InvalidArgumentError(where + describeRuleProblem(problem));
}
