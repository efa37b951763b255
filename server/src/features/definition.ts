import type { LocationLink, Position } from "vscode-languageserver-types";
import type { Analysis } from "../core/analysis.ts";
import { uriOfEntry } from "./log-file.ts";
import { chainAt } from "./root-cause.ts";

/**
 * From an echo to its root cause, which may stand in another file of the log. On the root cause itself the answer is where it stands, which makes editors offer the
 * references instead.
 */
export function definitionAt(analysis: Analysis, position: Position, uri: string): LocationLink | null {
  const chain = chainAt(analysis, position);
  const [root] = chain?.links ?? [];
  if (chain === null || root === undefined) return null;
  const origin = chain.links.find(({ entry }) => entry === analysis.entryAtPosition(position));
  return {
    targetUri: uriOfEntry(analysis, root.entry, uri),
    targetRange: analysis.rangeOfEntry(root.entry),
    targetSelectionRange: analysis.rangeOf(analysis.rootSpan(chain)),
    ...(origin?.code != null && { originSelectionRange: analysis.rangeOf(origin.code) }),
  };
}
