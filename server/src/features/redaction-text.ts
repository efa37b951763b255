import * as l10n from "@vscode/l10n";
import { mostRules, type RuleProblem } from "../core/redact/own-rules.ts";
import type { RedactionKind } from "../core/redact/redaction-kinds.ts";
import { oneLine } from "./markdown.ts";

/** In the order in which they are told. */
const kindTexts: readonly (readonly [kind: RedactionKind, one: () => string, many: (count: number) => string])[] = [
  ["machine", () => l10n.t("1 machine"), (count) => l10n.t("{0} machines", count)],
  ["user", () => l10n.t("1 user"), (count) => l10n.t("{0} users", count)],
  ["domain", () => l10n.t("1 domain"), (count) => l10n.t("{0} domains", count)],
  ["host", () => l10n.t("1 host"), (count) => l10n.t("{0} hosts", count)],
  ["organization", () => l10n.t("1 organization"), (count) => l10n.t("{0} organizations", count)],
  ["unit", () => l10n.t("1 organizational unit"), (count) => l10n.t("{0} organizational units", count)],
  ["site", () => l10n.t("1 site"), (count) => l10n.t("{0} sites", count)],
  ["client", () => l10n.t("1 client ID"), (count) => l10n.t("{0} client IDs", count)],
  ["serial", () => l10n.t("1 serial number"), (count) => l10n.t("{0} serial numbers", count)],
  ["mac", () => l10n.t("1 MAC address"), (count) => l10n.t("{0} MAC addresses", count)],
  ["ip", () => l10n.t("1 IP address"), (count) => l10n.t("{0} IP addresses", count)],
  ["sid", () => l10n.t("1 SID"), (count) => l10n.t("{0} SIDs", count)],
  ["email", () => l10n.t("1 e-mail address"), (count) => l10n.t("{0} e-mail addresses", count)],
  ["own", () => l10n.t("1 text of own rules"), (count) => l10n.t("{0} texts of own rules", count)],
  ["secret", () => l10n.t("1 secret"), (count) => l10n.t("{0} secrets", count)],
];

/** `3 machines, 1 user, 4 secrets`; empty where nothing was replaced. */
export function redactionSummary(counts: ReadonlyMap<RedactionKind, number>): string {
  return kindTexts
    .flatMap(([kind, one, many]) => {
      const count = counts.get(kind) ?? 0;
      return count === 0 ? [] : [count === 1 ? one() : many(count)];
    })
    .join(", ");
}

/** Why a rule of a person's own cannot be used: the mend. */
export function describeRuleProblem(problem: RuleProblem): string {
  return problem === "name"
    ? l10n.t(
        "Its name is to begin with a letter and have letters, digits and hyphens, at most 31, without a number at its end behind a hyphen.",
      )
    : l10n.t("Its text is to have two characters or more beside *, at most 200, on one line, without blanks around it.");
}

/** The part of a problem with a file of own rules that its sentence needs; 1-based. */
interface DescribedRulesProblem {
  readonly line: number;
  readonly column: number;
  readonly what: RuleProblem | "shape" | "many" | "no-list" | "no-yaml";
  readonly detail: string;
}

/** Where in a file of own rules something cannot be used, why, and the mend. */
export function describeRulesProblem(path: string, { line, column, what, detail }: DescribedRulesProblem): string {
  return `${path}:${line}:${column}: ${describeUnreadRules(what, detail)}`;
}

function describeUnreadRules(what: DescribedRulesProblem["what"], detail: string): string {
  switch (what) {
    case "no-yaml":
      return l10n.t("This is no YAML and no JSON: {0}.", oneLine(detail));
    case "no-list":
      return l10n.t("A file of redaction rules is to be a list, each as {0}.", RULE);
    case "shape":
      return l10n.t("This is no redaction rule and is left out. Write it as {0}.", RULE);
    case "many":
      return l10n.t("There are more than {0} redaction rules. The rest are left out.", mostRules);
    default:
      return l10n.t("This redaction rule is left out. {0}", describeRuleProblem(what));
  }
}

const RULE = '{ "name": "ASSET", "text": "HB-*" }';
