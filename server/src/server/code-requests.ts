import { inForm, isTextForm } from "../features/document-insertions.ts";
import { explainLine, hintsInLine } from "../features/explain-line.ts";
import { explainText, type SeenAt } from "../features/explain-text.ts";
import { findCodes } from "../features/found-codes.ts";
import {
  type ExplainLineResult,
  type ExplainResult,
  explainLineLimit,
  explainLineRequest,
  explainRequest,
  type HintLinesResult,
  hintLinesLimit,
  hintLinesRequest,
  type MeantMeaning,
  type SearchCodesResult,
  searchCodesRequest,
  searchQueryLimit,
} from "../protocol/requests.ts";
import { currentLog } from "./log-lookup.ts";
import { isObject, isUnsigned } from "./params.ts";
import type { Session } from "./session.ts";

type Params = Record<string, unknown>;

/** The requests about codes, as the custom requests are registered. */
export const codeRequests = [
  [explainRequest, explain],
  [searchCodesRequest, searchCodes],
  [explainLineRequest, explainInLine],
  [hintLinesRequest, hintLines],
] as const;

export async function explain(session: Session, { text, uri, line, meant }: Params): Promise<ExplainResult | null> {
  if (typeof text !== "string") return null;
  const { codes } = await session.engines.builtIn();
  return explainText(text, codes, await placeOf(session, uri, line), isMeaning(meant) ? meant : null);
}

async function searchCodes(session: Session, { query, uri, line }: Params): Promise<SearchCodesResult | null> {
  if (typeof query !== "string" || query.length > searchQueryLimit) return null;
  const { codes, search } = await session.engines.builtIn();
  return findCodes(query, search, codes, await placeOf(session, uri, line));
}

async function explainInLine(session: Session, { line, character, form }: Params): Promise<ExplainLineResult | null> {
  if (!isLine(line) || !isUnsigned(character)) return null;
  const { engine } = await session.engines.builtIn();
  const explained = explainLine(engine.analyzeText(line), character);
  if (explained === null || !isTextForm(form)) return explained;
  return { ...explained, explanation: inForm(explained.explanation, form) };
}

async function hintLines(session: Session, { lines }: Params): Promise<HintLinesResult | null> {
  if (!Array.isArray(lines) || lines.length > hintLinesLimit || !lines.every(isLine)) return null;
  const { engine } = await session.engines.builtIn();
  return { lines: lines.map((line) => hintsInLine(engine.analyzeText(line), line)) };
}

async function placeOf(session: Session, uri: unknown, line: unknown): Promise<SeenAt | null> {
  const log = typeof uri === "string" && isUnsigned(line) ? await currentLog(session, uri) : null;
  return log && { analysis: log.analysis, line: Number(line) };
}

const isLine = (line: unknown): line is string => typeof line === "string" && line.length <= explainLineLimit;

const isMeaning = (meant: unknown): meant is MeantMeaning =>
  isObject(meant) && typeof meant.family === "string" && (meant.symbol === null || typeof meant.symbol === "string");
