import { draftRule } from "../features/draft-rule.ts";
import { writeDraft } from "../features/draft-yaml.ts";
import type { DraftRuleResult } from "../protocol/knowledge-requests.ts";
import { findChainInLog } from "./chain-lookup.ts";
import { redactorFor } from "./redact.ts";
import type { Session } from "./session.ts";

/** A rule drafted from a failure, in which nothing private of its log is left. */
export async function draftRuleFor(session: Session, params: Record<string, unknown>): Promise<DraftRuleResult | null> {
  const found = await findChainInLog(session, params);
  if (found === null) return null;
  const { analysis, equipped, document } = found.log;
  const { articles, rules } = equipped.knowledge;
  const isTaken = (id: string): boolean => articles.has(id) || rules.some(({ rule }) => rule.id === id);
  const redactor = await redactorFor(session, document.uri);
  const draft = draftRule(analysis, found.chain, { codes: equipped.codes, redactor, isTaken });
  return draft && writeDraft(draft);
}
