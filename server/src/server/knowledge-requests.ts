import { draftRuleRequest, searchArticlesRequest } from "../protocol/knowledge-requests.ts";
import { searchArticles } from "./article-search.ts";
import { draftRuleFor } from "./draft-rules.ts";

/** The requests about knowledge beyond an article, as the custom requests are registered. */
export const knowledgeRequests = [
  [searchArticlesRequest, searchArticles],
  [draftRuleRequest, draftRuleFor],
] as const;
