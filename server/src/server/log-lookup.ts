import type { AnalyzedLog } from "./log-store.ts";
import type { Session } from "./session.ts";

/** The analysis of whatever version a document has once it is done; null where it is not open. */
export async function currentLog({ documents, logs }: Session, uri: string): Promise<AnalyzedLog | null> {
  while (documents.get(uri) !== undefined) {
    const log = await logs.get(uri);
    if (log !== null) return log;
  }
  return null;
}
