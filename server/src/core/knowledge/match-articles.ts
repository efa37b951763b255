import { type CompiledCondition, compileCondition, explainsEveryMessage, holds, prepareEvidence } from "./conditions.ts";
import { mergePacks, type PackRule } from "./merge-packs.ts";
import type { Article, ArticleMatch, ChainEvidence, Confidence, KnowledgePack } from "./pack-types.ts";

interface PreparedRule extends PackRule {
  readonly condition: CompiledCondition;
  readonly unless: CompiledCondition | null;
}

interface PreparedKnowledge {
  readonly articles: ReadonlyMap<string, Article>;
  readonly rules: readonly PreparedRule[];
}

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/** Prepared once for a list of packs, which nobody changes; gone with it. */
const prepared = new WeakMap<readonly KnowledgePack[], PreparedKnowledge>();

/**
 * The articles on a failure, best first: by confidence, then by how many conditions held, then in order of precedence.
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
  const matches: ArticleMatch[] = [];
  for (const { rule, packId, condition, unless } of rules) {
    const article = rule.article === undefined ? undefined : articles.get(rule.article);
    if (article === undefined || disabledRules.includes(rule.id)) continue;
    const reasons = holds(condition, compared);
    if (reasons === null || (rule.harmless !== undefined && !explainsEveryMessage(condition, compared))) continue;
    if (unless !== null && holds(unless, compared) !== null) continue;
    matches.push({ article, rule, packId, confidence: rule.confidence, reasons });
  }
  matches.sort((a, b) => RANK[a.confidence] - RANK[b.confidence] || b.reasons.length - a.reasons.length);
  const seen = new Set<string>();
  return matches.filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
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
  for (const { rule, packId, condition, unless } of prepare(packs).rules) {
    if (rule.harmless === undefined || disabledRules.includes(rule.id)) continue;
    if (holds(condition, compared) === null || !explainsEveryMessage(condition, compared)) continue;
    if (unless === null || holds(unless, compared) === null) return { rule, packId };
  }
  return null;
}

function prepare(packs: readonly KnowledgePack[]): PreparedKnowledge {
  const known = prepared.get(packs);
  if (known !== undefined) return known;
  const { articles, rules } = mergePacks(packs);
  const knowledge = {
    articles,
    rules: rules.map(({ rule, packId }) => ({
      rule,
      packId,
      condition: compileCondition(rule.when),
      unless: rule.unless === undefined ? null : compileCondition(rule.unless),
    })),
  };
  prepared.set(packs, knowledge);
  return knowledge;
}
