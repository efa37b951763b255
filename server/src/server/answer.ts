import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { AnalyzedLog } from "./log-store.ts";
import type { Session } from "./session.ts";

/** The parameters that every request about a document has. */
interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R>;

/**
 * A handler for a request about a log: null for a document that is not open; `RequestCancelled` and `ContentModified` as the
 * protocol wants them; `InvalidParams` where `isValid` refuses, so that no feature sees half a request.
 */
export function answerAbout<P extends DocumentParams, R>(
  session: Session,
  isValid: (params: unknown) => params is P,
  feature: (log: AnalyzedLog, params: P) => R | Promise<R>,
): Handler<P, R | null> {
  return async (params: unknown, token) => {
    assertRunning(session);
    if (!isValid(params)) throw new ResponseError(ErrorCodes.InvalidParams, "The parameters are not those of this request.");
    const { uri } = params.textDocument;
    if (session.documents.get(uri) === undefined) return null;
    const log = await unlessCancelled(session.logs.get(uri), token);
    if (log !== null) return feature(log, params);
    if (session.documents.get(uri) === undefined) return null;
    throw new ResponseError(LSPErrorCodes.ContentModified, "The document changed.");
  };
}

/** Between `initialize` and `shutdown`; otherwise the answer is the protocol's error. */
export function assertRunning({ phase }: Session): void {
  if (phase === "starting") throw new ResponseError(ErrorCodes.ServerNotInitialized, "The server is not initialized.");
  if (phase === "stopped") throw new ResponseError(ErrorCodes.InvalidRequest, "The server is shut down.");
}

/** The work's result, or at once `RequestCancelled`; the work itself goes on for others that wait for it. */
export function unlessCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  const cancelled = new Promise<never>((_, reject) => {
    const refuse = () => reject(new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled."));
    if (token.isCancellationRequested) refuse();
    else token.onCancellationRequested(refuse);
  });
  return Promise.race([work, cancelled]);
}
