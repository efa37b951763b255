import type { CancellationToken } from "vscode-languageserver";
import type { Analysis } from "../core/analysis.ts";
import type { LogProblem } from "../protocol/compare-runs.ts";
import type { AnalyzedLog } from "./log-store.ts";
import type { Session } from "./session.ts";
import type { WholeLog } from "./sibling-logs.ts";

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
  return untilCancelled(token, async (signal) => {
    const log = await wholeLogAt(session, uri, signal);
    return "problem" in log ? log : log.analysis;
  });
}

/** The same, with what was decided about its files. Rejects when aborted. */
export async function wholeLogAt(session: Session, uri: string, signal: AbortSignal): Promise<WholeLog | LogProblem> {
  return (await currentLog(session, uri)) ?? session.closedLogs.read(uri, signal);
}

/** Runs some work with a signal that the token aborts. */
export async function untilCancelled<T>(token: CancellationToken, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  try {
    return await work(abort.signal);
  } finally {
    listener.dispose();
  }
}
