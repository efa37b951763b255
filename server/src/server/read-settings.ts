import { mostRules, type RedactionRule, type RuleProblem, ruleProblem } from "../core/redact/own-rules.ts";
import { defaultSettings, type Settings } from "../protocol/settings.ts";

/** A value that cannot be used; the default stands in for it. */
export interface SettingProblem {
  /** Full name: `smsts.diagnostics.level`. */
  readonly setting: string;
  readonly value: unknown;
  readonly expected: "boolean" | "string" | "string-list" | "rule-list" | UnusedRule | readonly string[];
}

/** Of one item of `smsts.redaction.rules`: it is left out, the others are used. */
interface UnusedRule {
  readonly rule: RuleProblem | "shape" | "many";
}

const LEVELS = ["error", "warning", "information", "off"] as const;
const COPIES = ["ask", "always", "never"] as const;
const TRACES = ["off", "messages", "verbose"] as const;

/** The settings in what a client sent for `smsts`: anything. What is missing or wrong has its default. */
export function readSettings(value: unknown): { readonly settings: Settings; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const { detectLanguage, diagnostics, readingView, codeLens, inlayHints, knowledge, incident, markdown, redaction, trace } =
    defaultSettings;

  const read = <T>(
    path: string,
    fallback: T,
    expected: SettingProblem["expected"],
    isValid: (found: unknown) => found is T,
  ): T => {
    const found = valueAt(value, path);
    if (found === undefined || found === null) return fallback;
    if (isValid(found)) return found;
    problems.push({ setting: `smsts.${path}`, value: found, expected });
    return fallback;
  };
  const choice = <T extends string>(path: string, fallback: T, choices: readonly T[]): T =>
    read(path, fallback, choices, (found): found is T => choices.some((known) => known === found));
  const flag = (path: string, fallback: boolean): boolean =>
    read(path, fallback, "boolean", (found) => typeof found === "boolean");
  const text = (path: string, fallback: string): string => read(path, fallback, "string", isString);
  const texts = (path: string, fallback: readonly string[]): readonly string[] =>
    read(path, fallback, "string-list", isStringList);

  const rules = (path: string, fallback: readonly RedactionRule[]): readonly RedactionRule[] =>
    read<readonly unknown[]>(path, fallback, "rule-list", Array.isArray).flatMap((given, index) => {
      const rule = readRule(given, index);
      if (typeof rule !== "string") return [rule];
      problems.push({ setting: `smsts.${path}`, value: given, expected: { rule } });
      return [];
    });

  const settings: Settings = {
    detectLanguage: flag("detectLanguage", detectLanguage),
    diagnostics: { level: choice("diagnostics.level", diagnostics.level, LEVELS) },
    readingView: { enabled: flag("readingView.enabled", readingView.enabled) },
    codeLens: { enabled: flag("codeLens.enabled", codeLens.enabled) },
    inlayHints: { exitCodes: flag("inlayHints.exitCodes", inlayHints.exitCodes) },
    knowledge: {
      packs: texts("knowledge.packs", knowledge.packs),
      disabledRules: texts("knowledge.disabledRules", knowledge.disabledRules),
    },
    incident: {
      document: text("incident.document", incident.document),
      template: text("incident.template", incident.template),
    },
    markdown: {
      enabled: flag("markdown.enabled", markdown.enabled),
      diagnostics: {
        missingResolution: flag("markdown.diagnostics.missingResolution", markdown.diagnostics.missingResolution),
        evidenceLinks: flag("markdown.diagnostics.evidenceLinks", markdown.diagnostics.evidenceLinks),
        privateData: flag("markdown.diagnostics.privateData", markdown.diagnostics.privateData),
      },
    },
    redaction: {
      rules: rules("redaction.rules", redaction.rules),
      copies: choice("redaction.copies", redaction.copies, COPIES),
    },
    trace: { server: choice("trace.server", trace.server, TRACES) },
  };
  return { settings, problems };
}

/** The rule, or why it cannot be used. */
function readRule(given: unknown, index: number): RedactionRule | UnusedRule["rule"] {
  if (index >= mostRules) return "many";
  const { name, text } = (given ?? {}) as Partial<Record<keyof RedactionRule, unknown>>;
  if (typeof name !== "string" || typeof text !== "string") return "shape";
  return ruleProblem({ name, text }) ?? { name, text };
}

function valueAt(value: unknown, path: string): unknown {
  const step = (from: unknown, key: string): unknown =>
    typeof from === "object" && from !== null ? (from as Record<string, unknown>)[key] : undefined;
  return path.split(".").reduce(step, value);
}

const isString = (found: unknown): found is string => typeof found === "string";

const isStringList = (found: unknown): found is readonly string[] => Array.isArray(found) && found.every(isString);
