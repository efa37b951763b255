import * as l10n from "@vscode/l10n";
import { mostRules, type RuleProblem } from "../core/redact/own-rules.ts";
import { oneLine } from "./markdown.ts";
import { nearestName } from "./nearest-name.ts";
import { describeRuleProblem } from "./redaction-text.ts";

/** The part of a setting's problem that its sentence needs. */
interface DescribedProblem {
  readonly setting: string;
  readonly value: unknown;
  readonly expected:
    | "boolean"
    | "string"
    | "string-list"
    | "rule-list"
    | { readonly rule: RuleProblem | "shape" | "many" }
    | readonly string[];
}

/** Which setting cannot be used, why, and the mend. */
export function describeSettingProblem({ setting, value, expected }: DescribedProblem): string {
  const shown = oneLine(JSON.stringify(value) ?? String(value)).slice(0, 100);
  if (typeof expected === "object" && "rule" in expected) return describeUnusedRule(setting, shown, expected.rule);
  return l10n.t("The setting {0} cannot be {1}. {2} Until then its default applies.", setting, shown, mend(expected));
}

function describeUnusedRule(setting: string, shown: string, problem: RuleProblem | "shape" | "many"): string {
  switch (problem) {
    case "many":
      return l10n.t("The setting {0} has more than {1} rules. The rest are left out.", setting, mostRules);
    case "shape":
      return l10n.t(
        'The setting {0}: {1} is no rule and is left out. Write it as { "name": "ASSET", "text": "HB-*" }.',
        setting,
        shown,
      );
    default:
      return l10n.t("The setting {0}: the rule {1} is left out. {2}", setting, shown, describeRuleProblem(problem));
  }
}

/** That a relative path in a setting leads nowhere. */
export function describeUnresolvedPath(path: string): string {
  return l10n.t("{0} is relative, and the log is in no workspace folder on disk. Give its whole path.", path);
}

/** That a rule which is switched off is in no pack, with the one that may be meant. */
export function describeUnknownRule(id: string, known: readonly string[]): string {
  const shown = oneLine(id).slice(0, 100);
  const nearest = nearestName(id, known);
  return nearest === null
    ? l10n.t('The setting smsts.knowledge.disabledRules names the rule "{0}", which no pack has. Remove it.', shown)
    : l10n.t(
        'The setting smsts.knowledge.disabledRules names the rule "{0}", which no pack has. Did you mean "{1}"?',
        shown,
        nearest,
      );
}

function mend(expected: Exclude<DescribedProblem["expected"], { readonly rule: unknown }>): string {
  switch (expected) {
    case "boolean":
      return l10n.t("Set it to true or false.");
    case "string":
      return l10n.t("Set it to a text in quotes.");
    case "string-list":
      return l10n.t("Set it to a list of texts.");
    case "rule-list":
      return l10n.t('Set it to a list of rules: { "name": "ASSET", "text": "HB-*" }.');
    default:
      return l10n.t("Set it to one of: {0}.", expected.join(", "));
  }
}
