import { explainLine } from "../features/explain-line.ts";
import { explainText } from "../features/explain-text.ts";
import { failuresOf } from "../features/failures.ts";
import { verdictOf } from "../features/verdict.ts";
import {
  articleRequest,
  type ExplainLineResult,
  type ExplainResult,
  explainLineLimit,
  explainLineRequest,
  explainRequest,
  type FailuresResult,
  failuresRequest,
  type NoteResult,
  noteRequest,
  type RootCauseResult,
  rootCauseRequest,
  type VerdictResult,
  verdictRequest,
} from "../protocol/requests.ts";
import { assertRunning, unlessCancelled } from "./answer.ts";
import { findArticle } from "./articles.ts";
import { findChainInLog } from "./chain-lookup.ts";
import { currentLog } from "./log-lookup.ts";
import { writeNote } from "./notes.ts";
import { isObject, isUnsigned } from "./params.ts";
import { readingViewRequests } from "./reading-view.ts";
import type { Session } from "./session.ts";

/** The requests of `protocol/`: null for what is not there, and for parameters that make no sense. */
export function registerCustomRequests(session: Session): void {
  const requests: readonly (readonly [method: string, find: FindResult])[] = [
    [noteRequest, note],
    [articleRequest, findArticle],
    [explainRequest, explain],
    [explainLineRequest, explainInLine],
    [rootCauseRequest, rootCause],
    [failuresRequest, failures],
    [verdictRequest, verdict],
    ...readingViewRequests,
  ];
  for (const [method, find] of requests) {
    session.connection.onRequest(method, async (params: unknown, token): Promise<object | null> => {
      assertRunning(session);
      return isObject(params) ? unlessCancelled(find(session, params), token) : null;
    });
  }
}

type FindResult = (session: Session, params: Record<string, unknown>) => Promise<object | null>;

async function note(session: Session, params: Record<string, unknown>): Promise<NoteResult | null> {
  const found = await findChainInLog(session, params);
  const { targetUri } = params;
  return found && writeNote(session, found, typeof targetUri === "string" ? targetUri : undefined);
}

async function explain(session: Session, { text, uri, line }: Record<string, unknown>): Promise<ExplainResult | null> {
  if (typeof text !== "string") return null;
  const { codes } = await session.engines.builtIn();
  const log = typeof uri === "string" && typeof line === "number" ? await currentLog(session, uri) : null;
  return explainText(text, codes, log && { analysis: log.analysis, line: Number(line) });
}

async function explainInLine(session: Session, { line, character }: Record<string, unknown>): Promise<ExplainLineResult | null> {
  if (typeof line !== "string" || line.length > explainLineLimit || !isUnsigned(character)) return null;
  const { engine } = await session.engines.builtIn();
  return explainLine(engine.analyzeText(line), character);
}

async function rootCause(session: Session, params: Record<string, unknown>): Promise<RootCauseResult | null> {
  const found = await findChainInLog(session, params);
  if (found === null) return null;
  const { analysis } = found.log;
  return { chainId: found.chain.id, range: analysis.rangeOf(analysis.rootSpan(found.chain)) };
}

async function failures(session: Session, { uri }: Record<string, unknown>): Promise<FailuresResult | null> {
  const log = typeof uri === "string" ? await currentLog(session, uri) : null;
  return log && { failures: failuresOf(log.analysis) };
}

async function verdict(session: Session, { uri }: Record<string, unknown>): Promise<VerdictResult | null> {
  const log = typeof uri === "string" ? await currentLog(session, uri) : null;
  return log && verdictOf(log.analysis);
}
