import type { ErrorChain } from "../core/chains/chain-types.ts";
import { chainAt, findChain } from "../features/root-cause.ts";
import { currentLog } from "./log-lookup.ts";
import type { AnalyzedLog } from "./log-store.ts";
import type { Session } from "./session.ts";

export interface FoundChain {
  readonly log: AnalyzedLog;
  readonly chain: ErrorChain;
}

/** The chain that parameters name: by id, else that of the entry on a line, else the most severe, newest one. */
export async function findChainInLog(session: Session, params: Record<string, unknown>): Promise<FoundChain | null> {
  const { uri, chainId, line } = params;
  const log = typeof uri === "string" ? await currentLog(session, uri) : null;
  if (log === null) return null;
  const chain = typeof chainId === "string" ? findChain(log.analysis, chainId) : chainOnLine(log, line);
  return chain && { log, chain };
}

function chainOnLine({ analysis }: AnalyzedLog, line: unknown): ErrorChain | null {
  const onLine = typeof line === "number" && line >= 0 ? chainAt(analysis, { line, character: 0 }) : null;
  return onLine ?? findChain(analysis);
}
