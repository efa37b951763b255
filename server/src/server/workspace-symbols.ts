import { LSPErrorCodes, ResponseError, type SymbolInformation } from "vscode-languageserver";
import { logSymbols, matchesQuery } from "../features/workspace-symbols.ts";
import { pathOfUri } from "../host/file-uri.ts";
import { assertRunning } from "./answer.ts";
import { createFolderSymbols } from "./folder-symbols.ts";
import { currentLog } from "./log-lookup.ts";
import { isObject } from "./params.ts";
import type { Session } from "./session.ts";

/** A list of more is not one that a person reads. */
const MAX_SYMBOLS = 1000;

/** Runs, groups and steps of all logs: the open ones first, then those in the workspace folders. */
export function registerWorkspaceSymbols(session: Session): void {
  const folderSymbols = createFolderSymbols(session);

  session.connection.onWorkspaceSymbol(async (params, token): Promise<SymbolInformation[]> => {
    assertRunning(session);
    const assertWanted = () => {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
    };
    const query = isObject(params) && typeof params.query === "string" ? params.query : "";
    const covered = new Set<string>();
    const found: SymbolInformation[] = [];
    const add = (symbols: readonly SymbolInformation[]) => found.push(...symbols.filter(({ name }) => matchesQuery(name, query)));

    for (const uri of session.documents.keys()) {
      const log = covered.has(keyOf(uri)) ? null : await currentLog(session, uri);
      assertWanted();
      for (const name of [uri, ...(log?.analysis.files ?? []).map((file) => file.name)]) covered.add(keyOf(name));
      if (log !== null) add(logSymbols(log.analysis, uri));
    }
    for await (const symbols of folderSymbols.logs((path) => covered.has(path.toLowerCase()), assertWanted)) {
      add(symbols);
      if (found.length >= MAX_SYMBOLS) break;
    }
    return found.slice(0, MAX_SYMBOLS);
  });
}

/** Windows and macOS take names in any case, and a client may write a URI in its own way. */
const keyOf = (uri: string): string => (pathOfUri(uri) ?? uri).toLowerCase();
