import type { CancellationToken } from "vscode-languageserver";
import { failuresOf } from "../features/failures.ts";
import { rootLocation } from "../features/root-cause.ts";
import { verdictOf } from "../features/verdict.ts";
import {
  articleRequest,
  type FailuresResult,
  failuresRequest,
  type RootCauseResult,
  rootCauseRequest,
  type VerdictResult,
  verdictRequest,
} from "../protocol/requests.ts";
import { assertRunning, unlessCancelled } from "./answer.ts";
import { findArticle } from "./articles.ts";
import { findChainInLog } from "./chain-lookup.ts";
import { codeRequests } from "./code-requests.ts";
import { compareRequests } from "./compare-runs.ts";
import { createDocumentRequests } from "./document-requests.ts";
import { elapsedRequests } from "./elapsed.ts";
import { knowledgeRequests } from "./knowledge-requests.ts";
import { currentLog } from "./log-lookup.ts";
import { nextLogRequests } from "./next-logs.ts";
import { createNoteRequests } from "./note-requests.ts";
import { isObject } from "./params.ts";
import { readingViewRequests } from "./reading-view.ts";
import { redactRequests } from "./redact.ts";
import { reportRequests } from "./reports.ts";
import type { Session } from "./session.ts";
import { taskSequenceRequests } from "./task-sequence.ts";

/** The requests of `protocol/`: null for what is not there, and for parameters that make no sense. */
export function registerCustomRequests(session: Session): void {
  const requests: readonly (readonly [method: string, find: FindResult])[] = [
    [articleRequest, findArticle],
    [rootCauseRequest, rootCause],
    [failuresRequest, failures],
    [verdictRequest, verdict],
    ...codeRequests,
    ...knowledgeRequests,
    ...readingViewRequests,
    ...elapsedRequests,
    ...nextLogRequests,
    ...compareRequests,
    ...redactRequests,
    ...reportRequests,
    ...taskSequenceRequests,
    ...createDocumentRequests(session),
    ...createNoteRequests(session),
  ];
  for (const [method, find] of requests) {
    session.connection.onRequest(method, async (params: unknown, token): Promise<object | null> => {
      assertRunning(session);
      return isObject(params) ? unlessCancelled(find(session, params, token), token) : null;
    });
  }
}

type FindResult = (session: Session, params: Record<string, unknown>, token: CancellationToken) => Promise<object | null>;

async function rootCause(session: Session, params: Record<string, unknown>): Promise<RootCauseResult | null> {
  const found = await findChainInLog(session, params);
  if (found === null) return null;
  const { log, chain } = found;
  return { chainId: chain.id, ...rootLocation(log.analysis, chain, log.document.uri) };
}

async function failures(session: Session, { uri }: Record<string, unknown>): Promise<FailuresResult | null> {
  const log = typeof uri === "string" ? await currentLog(session, uri) : null;
  return log && failuresOf(log.analysis, log.document.uri);
}

async function verdict(session: Session, { uri }: Record<string, unknown>): Promise<VerdictResult | null> {
  const log = typeof uri === "string" ? await currentLog(session, uri) : null;
  return log && verdictOf(log.analysis);
}
