import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver-types";

/** The outline as a list, for clients that cannot nest: parents before children, which name their container. */
export function flattenSymbols(symbols: readonly DocumentSymbol[], uri: string, container?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(container !== undefined && { containerName: container }) },
    ...flattenSymbols(children, uri, name),
  ]);
}
