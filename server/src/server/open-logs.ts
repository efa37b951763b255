import { pathOfUri } from "../host/file-uri.ts";
import { currentLog } from "./log-lookup.ts";
import type { AnalyzedLog } from "./log-store.ts";
import type { Session } from "./session.ts";

/**
 * Goes through the open logs, each once, whichever of its files are open.
 *
 * @param assertWanted throws once nobody wants to know any more
 * @returns whether a file (by path) belongs to one of them
 */
export async function tellOpenLogs(
  session: Session,
  assertWanted: () => void,
  tell: (log: AnalyzedLog, uri: string) => void,
): Promise<(path: string) => boolean> {
  const covered = new Set<string>();
  for (const uri of session.documents.keys()) {
    const log = covered.has(keyOf(uri)) ? null : await currentLog(session, uri);
    assertWanted();
    for (const name of [uri, ...(log?.analysis.files ?? []).map((file) => file.name)]) covered.add(keyOf(name));
    if (log !== null) tell(log, uri);
  }
  return (path) => covered.has(path.toLowerCase());
}

/** Windows and macOS take names in any case, and a client may write a URI in its own way. */
const keyOf = (uri: string): string => (pathOfUri(uri) ?? uri).toLowerCase();
