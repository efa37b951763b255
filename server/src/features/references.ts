import type { Location, Position } from "vscode-languageserver-types";
import type { Analysis } from "../core/analysis.ts";
import { uriOfEntry } from "./log-file.ts";
import { chainAt } from "./root-cause.ts";

/** All entries that speak of the failure under a position, oldest first, at their codes; the root cause is the declaration. */
export function referencesAt(analysis: Analysis, position: Position, includeDeclaration: boolean, uri: string): Location[] {
  const links = chainAt(analysis, position)?.links ?? [];
  return links.slice(includeDeclaration ? 0 : 1).map(({ entry, code }) => ({
    uri: uriOfEntry(analysis, entry, uri),
    range: code === null ? analysis.rangeOfEntry(entry) : analysis.rangeOf(code),
  }));
}
