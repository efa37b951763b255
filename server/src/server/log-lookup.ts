import type { CancellationToken } from "vscode-languageserver";
import type { Analysis } from "../core/analysis.ts";
import type { LogProblem } from "../protocol/compare-runs.ts";
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

/** A whole log: as the editor has it where it is open, else as the disk has it. */
export async function logAt(session: Session, uri: string, token: CancellationToken): Promise<Analysis | LogProblem> {
  const open = await currentLog(session, uri);
  if (open !== null) return open.analysis;
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  try {
    return await session.closedLogs.read(uri, abort.signal);
  } finally {
    listener.dispose();
  }
}
