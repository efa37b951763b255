import { LSPErrorCodes, ResponseError, type SymbolInformation } from "vscode-languageserver";
import { logSymbols, matchesQuery } from "../features/workspace-symbols.ts";
import { assertRunning } from "./answer.ts";
import { createFolderLogs } from "./folder-logs.ts";
import { tellOpenLogs } from "./open-logs.ts";
import { isObject } from "./params.ts";
import type { Session } from "./session.ts";

/** A list of more is not one that a person reads. */
const MAX_SYMBOLS = 1000;

/** Runs, groups and steps of all logs: the open ones first, then those in the workspace folders. */
export function registerWorkspaceSymbols(session: Session): void {
  const folderSymbols = createFolderLogs(session, logSymbols);

  session.connection.onWorkspaceSymbol(async (params, token): Promise<SymbolInformation[]> => {
    assertRunning(session);
    const assertWanted = () => {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
    };
    const query = isObject(params) && typeof params.query === "string" ? params.query : "";
    const found: SymbolInformation[] = [];
    const add = (symbols: readonly SymbolInformation[]) => found.push(...symbols.filter(({ name }) => matchesQuery(name, query)));

    const covered = await tellOpenLogs(session, assertWanted, (log, uri) => add(logSymbols(log.analysis, uri)));
    for await (const symbols of folderSymbols.logs(covered, assertWanted)) {
      add(symbols);
      if (found.length >= MAX_SYMBOLS) break;
    }
    return found.slice(0, MAX_SYMBOLS);
  });
}
