import type { DocumentLink } from "vscode-languageserver";
import { documentLinksOf } from "../features/document-links.ts";
import { logNameLinks, logNamesIn } from "../features/log-name-links.ts";
import { linkedChains, nextLogLinks } from "../features/next-log-links.ts";
import { namesToFind } from "../features/next-log-text.ts";
import { isNetworkPath, type PathStyle } from "../features/path-links.ts";
import { pathOfUri, uriOfPath } from "../host/file-uri.ts";
import { fileNameIn } from "../host/log-path.ts";
import { findPresentLogs, liesOnItsComputer } from "../host/present-logs.ts";
import type { AnalyzedLog } from "./log-store.ts";
import { findNextLogPlace, presentFiles } from "./next-logs.ts";
import type { Session } from "./session.ts";

/** What a log names, and where the story of its failures goes on. Of two links on one line of a verdict, what is written there wins. */
export async function findDocumentLinks(session: Session, { analysis, document }: AnalyzedLog): Promise<DocumentLink[]> {
  const { uri } = document;
  const names = [...logNamesIn(document), ...namesToFind(analysis, linkedChains(analysis))];
  const present = await presentFiles(session, uri, names);
  const written = [...documentLinksOf(document, pathStyleFor(session, uri)), ...logNameLinks(document, present)];
  const lines = new Set(written.map(({ range }) => range.start.line));
  return [...written, ...nextLogLinks(analysis, uri, present).filter(({ range }) => !lines.has(range.start.line))];
}

/** Where a link leads, looked up when somebody follows it; null for what is not there. `data` went through the client. */
export async function resolveDocumentLink(session: Session, data: Record<string, unknown>): Promise<string | null> {
  const { uri, path } = data;
  if (typeof path === "string") return resolvePath(session, typeof uri === "string" ? pathOfUri(uri) : null, path);
  const place = await findNextLogPlace(session, data);
  if (place === null) return null;
  return place.line === null ? place.uri : `${place.uri}#L${place.line + 1}`;
}

/**
 * The file that a log means by a path of its computer. A log that was copied elsewhere means the file that was copied with it,
 * which goes by its name; else one of this computer.
 */
async function resolvePath({ host }: Session, log: string | null, path: string): Promise<string | null> {
  const isHere = async (): Promise<boolean> => isNetworkPath(path) || (await host.files.stat(path)) !== null;
  const isLive = log !== null && liesOnItsComputer(log);
  if (isLive && (await isHere())) return uriOfPath(path);
  const name = fileNameIn(path);
  const copied = log === null ? undefined : (await findPresentLogs(host.files, log, [name])).get(name)?.[0];
  if (copied !== undefined) return uriOfPath(copied);
  return !isLive && (await isHere()) ? uriOfPath(path) : null;
}

/** Paths are looked for in files on disk only: elsewhere nobody knows on which computer they would be. */
const pathStyleFor = ({ host }: Session, uri: string): PathStyle | null => (pathOfUri(uri) === null ? null : host.pathStyle);
