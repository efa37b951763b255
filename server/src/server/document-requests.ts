import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { reasonsInShort } from "../features/article.ts";
import { articlesInText, isDecided } from "../features/document-articles.ts";
import { brokenLinks } from "../features/document-evidence-links.ts";
import { articleLink, articleTitle, isTextForm, resolutionBlock } from "../features/document-insertions.ts";
import { type DocumentParts, documentParts } from "../features/document-parts.ts";
import { privateDataOf, publicTextOf, withoutPublicText } from "../features/document-private-data.ts";
import { missingResolutions } from "../features/document-resolutions.ts";
import { plainText } from "../features/plain-text.ts";
import {
  type BrokenEvidenceLink,
  type CheckDocumentResult,
  checkDocumentRequest,
  checkedDocumentLimit,
  type FittingArticlesResult,
  fittingArticlesRequest,
  surroundingsLimit,
} from "../protocol/document-requests.ts";
import { explainLineLimit } from "../protocol/requests.ts";
import { createEvidenceSearch, type EvidenceSearch } from "./evidence-search.ts";
import { isObject, isUnsigned } from "./params.ts";
import { redactorFor, replacementsIn } from "./redact.ts";
import type { Session } from "./session.ts";

type Params = Record<string, unknown>;

/** The requests about incident documents, as the custom requests are registered. What one learns of logs is good for all. */
export function createDocumentRequests(session: Session) {
  const search = createEvidenceSearch(session);
  return [
    [fittingArticlesRequest, fittingArticles],
    [
      checkDocumentRequest,
      (_: Session, params: Params, token: CancellationToken) => checkDocument(session, search, params, token),
    ],
  ] as const;
}

async function fittingArticles(session: Session, params: Params): Promise<FittingArticlesResult | null> {
  const { uri, line, character, around, form } = params;
  if (typeof uri !== "string" || !isText(line, explainLineLimit) || !isText(around, surroundingsLimit)) return null;
  if (!isUnsigned(character) || !isTextForm(form)) return null;
  const { engine, knowledge } = await session.engineFor(uri);
  const analysis = engine.analyzeText(line);
  const mention = analysis.mentionAtPosition({ line: 0, character });
  if (mention === null) return null;
  const { disabledRules } = (await session.settings.of(uri)).knowledge;
  const matches = articlesInText(knowledge, disabledRules, mention.value, plainText(around));
  const { start, end } = analysis.rangeOf(mention.span);
  return {
    range: { start: start.character, end: end.character },
    articles: matches.map(({ article, reasons }) => ({
      id: article.id,
      title: articleTitle(article),
      reasons: plainText(reasonsInShort(reasons)),
      steps: resolutionBlock(article, form),
      link: articleLink(article, form),
    })),
    decided: isDecided(matches),
  };
}

async function checkDocument(
  session: Session,
  search: EvidenceSearch,
  params: Params,
  token: CancellationToken,
): Promise<CheckDocumentResult | null> {
  const { uri, text, checks } = params;
  if (typeof uri !== "string" || !isText(text, checkedDocumentLimit) || !isObject(checks)) return null;
  const assertWanted = () => {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
  };
  const pause = async () => {
    await session.host.pause();
    assertWanted();
  };
  const document: CheckedDocument = { uri, text, parts: documentParts(text) };
  await pause();
  const failures = checks.missingResolution === true ? await resolutionsMissing(session, document, pause) : noFailures;
  const links = checks.evidenceLinks === true ? await linksBroken(search, document, assertWanted) : [];
  const names = checks.privateData === true ? await privateData(session, document, token) : noNames;
  return { ...failures, links, ...names };
}

interface CheckedDocument {
  readonly uri: string;
  readonly text: string;
  readonly parts: DocumentParts;
}

const noFailures: Pick<CheckDocumentResult, "resolutions" | "unsearched"> = { resolutions: [], unsearched: 0 };
const noNames: Pick<CheckDocumentResult, "privateNames" | "privateLinks"> = { privateNames: [], privateLinks: [] };

async function resolutionsMissing(session: Session, { uri, text, parts }: CheckedDocument, pause: () => Promise<void>) {
  const { engine, knowledge } = await session.engineFor(uri);
  const { disabledRules } = (await session.settings.of(uri)).knowledge;
  return missingResolutions(text, parts, { analyze: engine.analyzeText, knowledge, disabledRules }, pause);
}

/** By the document's own rules; what stands there of articles is nobody's. */
async function privateData(session: Session, { uri, text, parts }: CheckedDocument, token: CancellationToken) {
  const { knowledge } = await session.engineFor(uri);
  const redactor = await redactorFor(session, uri);
  const own = withoutPublicText(text, parts.lines, publicTextOf(knowledge));
  const found = await replacementsIn(own, redactor, session.host.pause, token);
  return found === null ? noNames : privateDataOf(text, parts.lines, found, redactor.replacements);
}

async function linksBroken(
  search: EvidenceSearch,
  { uri, parts: { excerpts } }: CheckedDocument,
  assertWanted: () => void,
): Promise<BrokenEvidenceLink[]> {
  const linked = excerpts.filter(({ links }) => links.length > 0);
  const rows = new Set(linked.flatMap((excerpt) => excerpt.links.map(({ row }) => excerpt.rows[row]?.text ?? "")));
  const places = search.placesOf(uri, rows, assertWanted);
  const broken: BrokenEvidenceLink[] = [];
  for (const excerpt of linked) broken.push(...(await brokenLinks(uri, excerpt, places)));
  return broken.sort((a, b) => a.start - b.start);
}

const isText = (value: unknown, limit: number): value is string => typeof value === "string" && value.length <= limit;
