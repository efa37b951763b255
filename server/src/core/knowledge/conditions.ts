import { canonicalCode } from "../codes/code-identity.ts";
import { parseCode } from "../codes/parse-code.ts";
import { lazy } from "../lazy.ts";
import { isGenericCode } from "./generic-codes.ts";
import type { ChainEvidence, Condition, MatchReason } from "./pack-types.ts";
import { compileWildcard, type Wildcard, wildcardOccurs } from "./wildcard.ts";

/** A rule's `when`, prepared for many comparisons. Texts are in lower case beside their spelling in the pack. */
export interface CompiledCondition {
  readonly codes: readonly CompiledCode[] | null;
  readonly texts: readonly { readonly field: TextField; readonly wanted: ReadonlyMap<string, string> }[];
  readonly messages: readonly CompiledTemplate[] | null;
  readonly around: readonly CompiledTemplate[] | null;
}

interface CompiledCode {
  readonly value: number;
  readonly canonical: number;
  readonly text: string;
}

interface CompiledTemplate {
  readonly wildcard: Wildcard;
  readonly text: string;
}

/** Evidence in the form the conditions compare. */
export interface PreparedEvidence {
  /** In canonical form, and as the log has it. */
  readonly code: number | null;
  readonly written: number | null;
  readonly texts: Readonly<Record<TextField, readonly string[]>>;
  /** Messages of the links; what templates look at has the command line, too. */
  readonly messages: SearchedTexts;
  readonly searched: SearchedTexts;
  readonly around: SearchedTexts;
}

/** Texts in lower case, made once, when a condition asks. */
interface SearchedTexts {
  readonly each: () => readonly string[];
  /** One text of them all: a literal that is not in it is in none of them. */
  readonly joined: () => string;
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
function compileCode(text: string): CompiledCode[] {
  const value = parseCode(text);
  return value === null ? [] : [{ value, canonical: canonicalCode(value), text }];
}

export function prepareEvidence(evidence: ChainEvidence): PreparedEvidence {
  const { code, process, components, step, action, messages, commandLine } = evidence;
  return {
    code: code === null ? null : canonicalCode(code),
    written: code,
    texts: {
      process: lowerCase([process]),
      component: lowerCase(components).filter((component) => component !== ""),
      step: lowerCase([step]),
      action: lowerCase([action]),
    },
    messages: searchedTexts(() => messages),
    searched: searchedTexts(() => [...messages, commandLine]),
    around: searchedTexts(evidence.around),
  };
}

function searchedTexts(texts: () => readonly (string | null)[]): SearchedTexts {
  const each = lazy(() => lowerCase(texts()));
  return { each, joined: lazy(() => each().join("\n")) };
}

const lowerCase = (texts: readonly (string | null)[]): string[] =>
  texts.flatMap((text) => (text === null ? [] : text.toLowerCase()));

/** Why the condition holds, a reason for every field given; null where it does not, or where it asks for nothing. */
export function holds(condition: CompiledCondition, evidence: PreparedEvidence): readonly MatchReason[] | null {
  const reasons: MatchReason[] = [];
  if (condition.codes !== null) {
    const fitting = condition.codes.filter(({ canonical }) => canonical === evidence.code);
    const code = fitting.find(({ value }) => value === evidence.written) ?? fitting[0];
    if (code === undefined) return null;
    reasons.push({ field: "code", text: code.text });
  }
  for (const { field, wanted } of condition.texts) {
    const found = evidence.texts[field].find((text) => wanted.has(text));
    if (found === undefined) return null;
    reasons.push({ field, text: wanted.get(found) ?? found });
  }
  if (condition.messages !== null) {
    const message = findTemplate(condition.messages, evidence.searched);
    if (message === undefined) return null;
    reasons.push({ field: "message", text: message.text });
  }
  if (condition.around !== null) {
    const template = findTemplate(condition.around, evidence.around);
    if (template === undefined) return null;
    reasons.push({ field: "around", text: template.text });
  }
  return reasons.length === 0 ? null : reasons;
}

/** Characters of a text that nobody writes of anything else. */
const TELLING_TEXT = 20;

/**
 * Why a condition that asks for a code would hold if the log said more, or null: a paste without components leaves open which one
 * it was, and a text that stands near the failure may do for one of the failure itself. A generic code has to have a long text.
 */
export function nearlyHolds(condition: CompiledCondition, evidence: PreparedEvidence): readonly MatchReason[] | null {
  const { codes, messages, around } = condition;
  if (codes === null || evidence.code === null) return null;
  const isGeneric = isGenericCode(evidence.code);
  const isOpen = evidence.texts.component.length === 0 && !isGeneric;
  const texts = condition.texts.filter(({ field }) => field !== "component" || !isOpen);
  const reasons = texts.length < condition.texts.length ? holds({ ...condition, texts }, evidence) : null;
  if (reasons !== null || messages === null || around !== null) return reasons;
  const near = isGeneric ? messages.filter(({ text }) => text.length >= TELLING_TEXT) : messages;
  return holds({ codes, texts, messages: null, around: near }, evidence);
}

const findTemplate = (templates: readonly CompiledTemplate[], { each, joined }: SearchedTexts): CompiledTemplate | undefined =>
  templates.find(({ wildcard }) => joined().includes(wildcard.longest) && each().some((text) => wildcardOccurs(wildcard, text)));

/** Whether every link's message has a template of the condition: it explains all of the failure, not a part of it. */
export function explainsEveryMessage({ messages }: CompiledCondition, evidence: PreparedEvidence): boolean {
  const texts = evidence.messages.each();
  if (messages === null || texts.length === 0) return false;
  return texts.every((text) => messages.some(({ wildcard }) => wildcardOccurs(wildcard, text)));
}
