import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";

/**
 * Whether a failure is known to be harmless, and no more is to be said of it: articles that know its code are about failures. The rule
 * that knows it to be harmless may name one of its own.
 */
export function needsNoMending(analysis: Analysis, chain: ErrorChain): boolean {
  return analysis.harmlessReason(chain) !== null && !analysis.articlesOf(chain).some(({ rule }) => rule.harmless !== undefined);
}
