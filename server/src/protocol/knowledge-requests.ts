/** The requests about knowledge that need no failure, or make knowledge of one. As those of requests.ts. */

import type { ChainParams } from "./requests.ts";

/** `smsts/searchArticles`: the articles that a person may mean who types words, a code, a symbol, a topic or a KB number. */
export const searchArticlesRequest = "smsts/searchArticles";
export interface SearchArticlesParams {
  /** Empty for all articles, by topic. No longer than `searchQueryLimit`. */
  readonly query: string;
}
/** An article for a list; plain text on one line each. */
export interface FoundArticle {
  readonly id: string;
  /** The workspace folder (URI) whose packs it is from; null for those of everybody. */
  readonly folder: string | null;
  readonly title: string;
  /** Digits, or null. */
  readonly kb: string | null;
  /** Title of its pack. */
  readonly topic: string;
  /** The pack is none of the built-in ones. */
  readonly own: boolean;
  /** First sentence of the cause. */
  readonly summary: string;
  /** First link, or null. */
  readonly url: string | null;
}
export interface SearchArticlesResult {
  /** Best first; without a query topic by topic, packs of one's own first. */
  readonly articles: readonly FoundArticle[];
  /** How many more there are. */
  readonly more: number;
}

/** `smsts/draftRule`: a knowledge rule with its article, drafted from a failure; the parameters are those of the root cause. */
export const draftRuleRequest = "smsts/draftRule";
export interface DraftRuleParams extends ChainParams {
  /** Caret line (0-based): its entry's chain is preferred. */
  readonly line?: number;
}
export interface DraftRuleResult {
  /** Name of the article and the rule. */
  readonly id: string;
  /** A whole pack in YAML, as a snippet: what the author is to say stands in tab stops, with a text that is valid as it is. */
  readonly snippet: string;
  /** Items for the lists of a pack, indented by two blanks, as snippets; tab stops are counted on from one to the other. */
  readonly article: string;
  readonly rule: string;
}
