import { elapsedBetween } from "../features/elapsed.ts";
import { type ElapsedResult, elapsedRequest } from "../protocol/elapsed.ts";
import { isPosition, isUnsigned } from "./params.ts";
import type { Session } from "./session.ts";

/** The request of `protocol/elapsed.ts`, as the custom requests are registered. */
export const elapsedRequests = [[elapsedRequest, elapsed]] as const;

/** A version that is not the document's present one is answered at once: its client has sent, or will send, a newer request. */
async function elapsed(session: Session, { uri, version, start, end }: Record<string, unknown>): Promise<ElapsedResult | null> {
  if (typeof uri !== "string" || !isUnsigned(version) || !isPosition(start) || !isPosition(end)) return null;
  if (session.documents.get(uri)?.version !== version) return null;
  const log = await session.logs.get(uri);
  const found = log && elapsedBetween(log.analysis, start, end);
  return found && { version: log.version, ...found };
}
