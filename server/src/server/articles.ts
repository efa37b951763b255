import { canonicalCode } from "../core/codes/code-identity.ts";
import { explainCode } from "../core/codes/explain.ts";
import { parseCode } from "../core/codes/parse-code.ts";
import type { Article, ArticleMatch } from "../core/knowledge/pack-types.ts";
import { logsOfArticle } from "../core/next-logs/next-logs.ts";
import { articleUrl } from "../features/article-label.ts";
import { renderArticlePage } from "../features/article-page.ts";
import { fileLabel } from "../features/log-file.ts";
import { inlineCode } from "../features/markdown.ts";
import { renderNextLog } from "../features/next-logs.ts";
import type { ArticleResult } from "../protocol/requests.ts";
import { type FoundChain, findChainInLog } from "./chain-lookup.ts";
import type { EquippedEngine } from "./engines.ts";
import { placedLogsOf } from "./next-logs.ts";
import { isObject } from "./params.ts";
import type { Session } from "./session.ts";

/** Codes told of; a rule may ask for a hundred. */
const MAX_CODES = 12;

/**
 * An article by its id, the best one for a chain, or the one of this id as that chain's log has it.
 *
 * @param params `folder`: the workspace folder (URI) whose packs are asked first, for an article without a chain.
 */
export async function findArticle(session: Session, params: Record<string, unknown>): Promise<ArticleResult | null> {
  const { article, chain, folder } = params;
  const found = isObject(chain) ? await findChainInLog(session, chain) : null;
  const matches = found?.log.analysis.articlesOf(found.chain) ?? [];
  const match = typeof article === "string" ? matches.find((candidate) => candidate.article.id === article) : matches[0];
  if (match !== undefined && found !== null) return articleResult(session, found.log.equipped, match.article, { found, matches });
  if (typeof article !== "string") return null;
  const places =
    found === null ? await placesToLook(session, folder) : [found.log.equipped, ...(await placesToLook(session, folder))];
  const equipped = places.find(({ knowledge }) => knowledge.articles.has(article));
  const known = equipped?.knowledge.articles.get(article);
  return equipped === undefined || known === undefined ? null : articleResult(session, equipped, known, null);
}

/** The knowledge of a folder, of the open documents and of all folders, whose packs may differ, then what is built in. */
async function placesToLook({ documents, engines, engineFor, folders }: Session, folder: unknown): Promise<EquippedEngine[]> {
  const uris = [...(typeof folder === "string" ? [folder] : []), ...documents.keys(), ...folders()];
  return [...(await Promise.all(uris.map(engineFor))), await engines.builtIn()];
}

interface Recognised {
  readonly found: FoundChain;
  readonly matches: readonly ArticleMatch[];
}

async function articleResult(
  session: Session,
  equipped: EquippedEngine,
  article: Article,
  recognised: Recognised | null,
): Promise<ArticleResult> {
  const { id, title, kb = null, state } = article;
  const matches = recognised?.matches ?? [];
  const markdown = renderArticlePage({
    article,
    match: matches.find((match) => match.article === article) ?? null,
    others: matches.filter((match) => match.article !== article),
    codes: codesOf(equipped, id),
    nextLogs: await nextLogsOf(session, article, recognised),
    ownPack: ownPackOf(equipped, article),
  });
  return { id, title, kb, state, url: articleUrl(article), markdown };
}

function codesOf({ knowledge, codes }: EquippedEngine, id: string) {
  const written = knowledge.rules.filter(({ rule }) => rule.article === id).flatMap(({ rule }) => rule.when.code ?? []);
  const values = written.map(parseCode).filter((value) => value !== null);
  return [...new Set(values.map(canonicalCode))].slice(0, MAX_CODES).map((value) => explainCode(value, undefined, codes));
}

/** Of the article that fits best, all that the failure leads to; of another, those that it names. A preview opens no file. */
async function nextLogsOf(session: Session, article: Article, recognised: Recognised | null): Promise<string[]> {
  const isBest = recognised?.matches[0]?.article === article;
  if (recognised === null || !isBest) return logsOfArticle(article).map((log) => renderNextLog({ ...log, found: [] }, []));
  const { uri } = recognised.found.log.document;
  const logs = await placedLogsOf(session, recognised.found);
  return logs.map((log) =>
    renderNextLog(
      log,
      log.found.map((file) => inlineCode(fileLabel(uri, file))),
    ),
  );
}

function ownPackOf({ packs, builtIn }: EquippedEngine, article: Article): string | null {
  const pack = packs.find(({ articles }) => articles.includes(article));
  return pack === undefined || builtIn.includes(pack) ? null : pack.title;
}
