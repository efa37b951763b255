import { canonicalCode } from "../core/codes/code-identity.ts";
import { parseCode } from "../core/codes/parse-code.ts";
import type { MergedKnowledge } from "../core/knowledge/merge-packs.ts";
import type { Article, Condition, Confidence, MatchReason, Rule } from "../core/knowledge/pack-types.ts";
import { confidenceIn, specificityOf } from "../core/knowledge/specificity.ts";
import { compileWildcard, wildcardOccurs } from "../core/knowledge/wildcard.ts";

/** An article that a text may be about. */
export interface TextMatch {
  readonly article: Article;
  readonly rule: Rule;
  /** Which of the rule's conditions the text speaks of. */
  readonly reasons: readonly MatchReason[];
  /** Whether it speaks of all of them. */
  readonly complete: boolean;
  /** The rule's, where all of them hold; else low. */
  readonly confidence: Confidence;
}

/** What a rule may ask for beside the code: a name that must stand by itself, or a text with gaps. */
const NAMES = ["process", "component", "step", "action"] as const;
const TEMPLATES = ["message", "around"] as const;

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/**
 * The articles on a code that somebody wrote about, best first: by what else of their rules the words around it speak of. In a
 * ticket half the evidence is missing, so a rule need not hold as it must in a log; one that does, goes first.
 *
 * @param code as written, unsigned 32-bit.
 * @param text plain text, the code included.
 */
export function articlesInText(
  knowledge: MergedKnowledge,
  disabledRules: readonly string[],
  code: number,
  text: string,
): TextMatch[] {
  const lowerCase = text.toLowerCase();
  const canonical = canonicalCode(code);
  const found = knowledge.rules.flatMap(({ rule }) => {
    const article = rule.article === undefined ? undefined : knowledge.articles.get(rule.article);
    const named = rule.when.code?.find((each) => canonicalCode(parseCode(each) ?? 0) === canonical);
    if (article === undefined || named === undefined || disabledRules.includes(rule.id)) return [];
    if (rule.unless !== undefined && speaksOfAll(rule.unless, lowerCase)) return [];
    const reasons: MatchReason[] = [{ field: "code", text: named }, ...reasonsIn(rule.when, lowerCase)];
    const complete = reasons.length === Object.keys(rule.when).length;
    const confidence = complete ? confidenceIn(rule.confidence, reasons, { code, process: null }) : "low";
    if (confidence === null) return [];
    return [{ match: { article, rule, reasons, complete, confidence }, specificity: specificityOf(reasons) }];
  });
  found.sort(
    (a, b) =>
      b.specificity - a.specificity ||
      Number(b.match.complete) - Number(a.match.complete) ||
      RANK[a.match.confidence] - RANK[b.match.confidence],
  );
  const seen = new Set<string>();
  return found.map(({ match }) => match).filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
}

/** Whether the first of several speaks for itself: all that it asks for is there, and less of what any other asks for. */
export function isDecided([first, second]: readonly TextMatch[]): boolean {
  if (first === undefined || second === undefined) return true;
  return first.complete && first.confidence !== "low" && specificityOf(first.reasons) > specificityOf(second.reasons);
}

function reasonsIn(condition: Condition, lowerCaseText: string): MatchReason[] {
  return [...NAMES, ...TEMPLATES].flatMap((field) => {
    const occurs = field === "message" || field === "around" ? templateOccurs : nameOccurs;
    const text = condition[field]?.find((wanted) => occurs(wanted.toLowerCase(), lowerCaseText));
    return text === undefined ? [] : [{ field, text }];
  });
}

function speaksOfAll(condition: Condition, lowerCaseText: string): boolean {
  const { code, ...others } = condition;
  const fields = Object.keys(others).length;
  return fields > 0 && code === undefined && reasonsIn(others, lowerCaseText).length === fields;
}

const templateOccurs = (template: string, text: string): boolean => wildcardOccurs(compileWildcard(template), text);

/** As a word of its own: `setup.exe` is not in `mysetup.exe`. */
function nameOccurs(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0 && name !== ""; at = text.indexOf(name, at + 1)) {
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + name.length])) return true;
  }
  return false;
}

const isWordCharacter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}_]/u.test(character);
