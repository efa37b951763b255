import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import { firstEntryFrom, stepStart } from "../core/next-logs/first-entry-from.ts";
import { fileLabel } from "../features/log-file.ts";
import { namesToFind, type PlacedLog, type PresentFiles, placedLogs } from "../features/next-log-text.ts";
import { nextLogItem } from "../features/next-logs.ts";
import { FileReadError } from "../host/file-source.ts";
import { pathOfUri, uriOfPath } from "../host/file-uri.ts";
import { findPresentLogs } from "../host/present-logs.ts";
import { type NextLogPlaceResult, type NextLogsResult, nextLogPlaceRequest, nextLogsRequest } from "../protocol/requests.ts";
import { type FoundChain, findChainInLog } from "./chain-lookup.ts";
import type { Session } from "./session.ts";

/** A log of more is opened at its beginning. */
const MAX_SEARCHED_BYTES = 64 * 1024 * 1024;

/** Those of some names that lie around a document, looked for anew each time; none around what is no file. */
export async function presentFiles({ host }: Session, uri: string, names: readonly string[]): Promise<PresentFiles> {
  const path = pathOfUri(uri);
  const found = path === null ? new Map<string, readonly string[]>() : await findPresentLogs(host.files, path, names);
  return new Map([...found].map(([name, paths]) => [name, paths.map(uriOfPath)]));
}

/** The logs to read next that lie around a document, of some failures in it. */
export const presentLogsOf = (
  session: Session,
  uri: string,
  analysis: Analysis,
  chains: readonly (ErrorChain | null)[],
): Promise<PresentFiles> =>
  presentFiles(
    session,
    uri,
    namesToFind(
      analysis,
      chains.filter((chain) => chain !== null),
    ),
  );

export const nextLogRequests = [
  [nextLogsRequest, findNextLogs],
  [nextLogPlaceRequest, findNextLogPlace],
] as const;

async function findNextLogs(session: Session, params: Record<string, unknown>): Promise<NextLogsResult | null> {
  const found = await findChainInLog(session, params);
  if (found === null) return null;
  const { uri } = found.log.document;
  const logs = await placedLogsOf(session, found);
  return { chainId: found.chain.id, logs: logs.map((log) => nextLogItem(log, (file) => fileLabel(uri, file))) };
}

export async function placedLogsOf(session: Session, { log, chain }: FoundChain): Promise<PlacedLog[]> {
  const { analysis, document } = log;
  return placedLogs(analysis, chain, await presentLogsOf(session, document.uri, analysis, [chain]));
}

/** Null for a file that is none of the failure's next logs: which file is opened, no client and no log decides. */
export async function findNextLogPlace(session: Session, params: Record<string, unknown>): Promise<NextLogPlaceResult | null> {
  const found = await findChainInLog(session, params);
  if (found === null) return null;
  const uri = (await placedLogsOf(session, found)).flatMap((log) => log.found).find((file) => file === params.file);
  return uri === undefined ? null : { uri, line: await lineOfStep(session, found, uri) };
}

/** The line at which another log comes to the failed step, by the clock. */
async function lineOfStep(session: Session, { log, chain }: FoundChain, uri: string): Promise<number | null> {
  const start = stepStart(log.analysis, chain);
  const path = pathOfUri(uri);
  if (start === null || path === null) return null;
  try {
    const bytes = await session.host.files.read(path, { maxBytes: MAX_SEARCHED_BYTES });
    const other = log.equipped.engine.analyze(bytes);
    const entry = firstEntryFrom(other, start);
    return entry === null ? null : other.rangeOfEntry(entry).start.line;
  } catch (error) {
    if (!(error instanceof FileReadError)) throw error;
    return null;
  }
}
