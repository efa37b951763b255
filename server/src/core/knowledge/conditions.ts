import { canonicalCode } from "../codes/code-identity.ts";
import { parseCode } from "../codes/parse-code.ts";
import type { ChainEvidence, Condition, MatchReason } from "./pack-types.ts";
import { compileWildcard, type Wildcard, wildcardOccurs } from "./wildcard.ts";

/** A rule's `when`, prepared for many comparisons. Texts are in lower case beside their spelling in the pack. */
export interface CompiledCondition {
  readonly codes: readonly { readonly canonical: number; readonly text: string }[] | null;
  readonly texts: readonly { readonly field: TextField; readonly wanted: ReadonlyMap<string, string> }[];
  readonly messages: readonly CompiledTemplate[] | null;
  readonly around: readonly CompiledTemplate[] | null;
}

interface CompiledTemplate {
  readonly wildcard: Wildcard;
  readonly text: string;
}

/** Evidence in the form the conditions compare. */
export interface PreparedEvidence {
  readonly code: number | null;
  readonly texts: Readonly<Record<TextField, readonly string[]>>;
  /** Messages of the links, in lower case. */
  readonly messages: readonly string[];
  readonly commandLine: string;
  /** Messages around it, in lower case; made once, when a condition asks. */
  readonly around: () => readonly string[];
}

type TextField = "process" | "component" | "step" | "action";

const TEXT_FIELDS: readonly TextField[] = ["process", "component", "step", "action"];

export function compileCondition(condition: Condition): CompiledCondition {
  const texts = TEXT_FIELDS.flatMap((field) => {
    const wanted = condition[field];
    return wanted === undefined ? [] : [{ field, wanted: new Map(wanted.map((text) => [text.toLowerCase(), text])) }];
  });
  return {
    codes: condition.code === undefined ? null : condition.code.flatMap(compileCode),
    texts,
    messages: compileTemplates(condition.message),
    around: compileTemplates(condition.around),
  };
}

const compileTemplates = (templates: readonly string[] | undefined): CompiledTemplate[] | null =>
  templates?.map((text) => ({ wildcard: compileWildcard(text), text })) ?? null;

/** A code nobody can read holds for nothing. */
function compileCode(text: string): { canonical: number; text: string }[] {
  const value = parseCode(text);
  return value === null ? [] : [{ canonical: canonicalCode(value), text }];
}

export function prepareEvidence(evidence: ChainEvidence): PreparedEvidence {
  const { code, process, components, step, action, messages, commandLine } = evidence;
  let around: readonly string[] | null = null;
  return {
    code: code === null ? null : canonicalCode(code),
    texts: {
      process: lowerCase([process]),
      component: lowerCase(components),
      step: lowerCase([step]),
      action: lowerCase([action]),
    },
    messages: lowerCase(messages),
    commandLine: commandLine?.toLowerCase() ?? "",
    around() {
      around ??= lowerCase(evidence.around());
      return around;
    },
  };
}

const lowerCase = (texts: readonly (string | null)[]): string[] =>
  texts.flatMap((text) => (text === null ? [] : text.toLowerCase()));

/** Why the condition holds, a reason for every field given; null where it does not, or where it asks for nothing. */
export function holds(condition: CompiledCondition, evidence: PreparedEvidence): readonly MatchReason[] | null {
  const reasons: MatchReason[] = [];
  if (condition.codes !== null) {
    const code = condition.codes.find(({ canonical }) => canonical === evidence.code);
    if (code === undefined) return null;
    reasons.push({ field: "code", text: code.text });
  }
  for (const { field, wanted } of condition.texts) {
    const found = evidence.texts[field].find((text) => wanted.has(text));
    if (found === undefined) return null;
    reasons.push({ field, text: wanted.get(found) ?? found });
  }
  if (condition.messages !== null) {
    const searched = [...evidence.messages, evidence.commandLine];
    const message = findTemplate(condition.messages, searched);
    if (message === undefined) return null;
    reasons.push({ field: "message", text: message.text });
  }
  if (condition.around !== null) {
    const template = findTemplate(condition.around, evidence.around());
    if (template === undefined) return null;
    reasons.push({ field: "around", text: template.text });
  }
  return reasons.length === 0 ? null : reasons;
}

const findTemplate = (templates: readonly CompiledTemplate[], texts: readonly string[]): CompiledTemplate | undefined =>
  templates.find(({ wildcard }) => texts.some((text) => wildcardOccurs(wildcard, text)));

/** Whether every link's message has a template of the condition: it explains all of the failure, not a part of it. */
export function explainsEveryMessage({ messages }: CompiledCondition, evidence: PreparedEvidence): boolean {
  if (messages === null || evidence.messages.length === 0) return false;
  return evidence.messages.every((text) => messages.some(({ wildcard }) => wildcardOccurs(wildcard, text)));
}
