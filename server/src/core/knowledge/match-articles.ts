import {
  type CompiledCondition,
  compileCondition,
  explainsEveryMessage,
  holds,
  nearlyHolds,
  prepareEvidence,
} from "./conditions.ts";
import { mergePacks, type PackRule } from "./merge-packs.ts";
import type { Article, ArticleMatch, ChainEvidence, Confidence, KnowledgePack } from "./pack-types.ts";
import { indexRules, type RuleIndex } from "./rule-index.ts";
import { confidenceIn, specificityOf } from "./specificity.ts";

interface PreparedRule extends PackRule {
  readonly condition: CompiledCondition;
  readonly unless: CompiledCondition | null;
}

interface PreparedKnowledge {
  readonly articles: ReadonlyMap<string, Article>;
  readonly rules: RuleIndex<PreparedRule>;
  /** Those among them that know something to do no harm. */
  readonly harmless: RuleIndex<PreparedRule>;
  /** Why, by the id of the rule. */
  readonly reasons: ReadonlyMap<string, string>;
}

interface RankedMatch {
  readonly match: ArticleMatch;
  readonly specificity: number;
}

/** The confidence of a rule that holds as far as the log tells. */
const LESS_SURE: Readonly<Record<Confidence, Confidence>> = { high: "medium", medium: "low", low: "low" };

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/** Prepared once for a list of packs, which nobody changes; gone with it. */
const prepared = new WeakMap<readonly KnowledgePack[], PreparedKnowledge>();

/**
 * The articles on a failure, best first: by confidence, then by how specific the reasons are (`specificityOf`: a text of the
 * failure outweighs a program, that a code, that a component; a generic code weighs nothing), then in order of precedence.
 * One match an article, by its best rule.
 *
 * @param packs in order of precedence: workspace, user, built-in.
 * @param disabledRules ids of rules to leave out.
 */
export function matchArticles(
  evidence: ChainEvidence,
  packs: readonly KnowledgePack[],
  disabledRules: readonly string[],
): ArticleMatch[] {
  const { articles, rules } = prepare(packs);
  const compared = prepareEvidence(evidence);
  const found: RankedMatch[] = [];
  for (const { rule, packId, condition, unless } of rules.forCode(compared.code)) {
    const article = rule.article === undefined ? undefined : articles.get(rule.article);
    if (article === undefined) continue;
    const whole = holds(condition, compared);
    const reasons = whole ?? (rule.harmless === undefined ? nearlyHolds(condition, compared) : null);
    if (reasons === null || (rule.harmless !== undefined && !explainsEveryMessage(condition, compared))) continue;
    if (unless !== null && holds(unless, compared) !== null) continue;
    if (disabledRules.includes(rule.id)) continue;
    const wanted = whole === null ? LESS_SURE[rule.confidence] : rule.confidence;
    const confidence = confidenceIn(wanted, reasons, evidence);
    if (confidence === null) continue;
    found.push({ match: { article, rule, packId, confidence, reasons }, specificity: specificityOf(reasons) });
  }
  found.sort((a, b) => RANK[a.match.confidence] - RANK[b.match.confidence] || b.specificity - a.specificity);
  const seen = new Set<string>();
  return found.map(({ match }) => match).filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
}

/**
 * The rule that knows a failure to do no harm, or null. It must explain every message of the failure: known noise beside an
 * unknown error does not excuse the error.
 */
export function matchHarmless(
  evidence: ChainEvidence,
  packs: readonly KnowledgePack[],
  disabledRules: readonly string[],
): PackRule | null {
  const compared = prepareEvidence(evidence);
  for (const { rule, packId, condition, unless } of prepare(packs).harmless.forCode(compared.code)) {
    if (holds(condition, compared) === null || !explainsEveryMessage(condition, compared)) continue;
    if (unless !== null && holds(unless, compared) !== null) continue;
    if (!disabledRules.includes(rule.id)) return { rule, packId };
  }
  return null;
}

/** Why a rule holds what it finds for harmless; null for another rule. */
export const harmlessReason = (ruleId: string, packs: readonly KnowledgePack[]): string | null =>
  prepare(packs).reasons.get(ruleId) ?? null;

function prepare(packs: readonly KnowledgePack[]): PreparedKnowledge {
  const known = prepared.get(packs);
  if (known !== undefined) return known;
  const { articles, rules } = mergePacks(packs);
  const compiled = rules.map(
    ({ rule, packId }): PreparedRule => ({
      rule,
      packId,
      condition: compileCondition(rule.when),
      unless: rule.unless === undefined ? null : compileCondition(rule.unless),
    }),
  );
  const knowledge = {
    articles,
    rules: indexRules(compiled),
    harmless: indexRules(compiled.filter(({ rule }) => rule.harmless !== undefined)),
    reasons: new Map(rules.flatMap(({ rule: { id, harmless } }) => (harmless === undefined ? [] : [[id, harmless] as const]))),
  };
  prepared.set(packs, knowledge);
  return knowledge;
}
