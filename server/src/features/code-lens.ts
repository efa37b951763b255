import type { CodeLens, Command as LspCommand } from "vscode-languageserver-types";
import type { Analysis } from "../core/analysis.ts";
import { Command } from "../protocol/requests.ts";
import { ownShare } from "./log-file.ts";
import { chainOfPart, hasFailed, partsOf } from "./run-parts.ts";

/** What a lens takes along until somebody sees it. Ids survive changes elsewhere in the log. */
export interface CodeLensData {
  readonly uri: string;
  /** Id of a run, group or step, or of a boot or attempt in one of these. */
  readonly part: string;
}

export interface CodeLensOptions {
  readonly uri: string;
  /** Ids of the commands that the client can run; without *Go to Root Cause* a lens is text alone. */
  readonly commands: ReadonlySet<string>;
}

/** Lenses of one document; in a longer log those of what failed are kept first. */
const MAX_LENSES = 2000;

/**
 * One lens on the first line that the document holds of each run, boot behind a restart, group, step and further attempt, to be
 * resolved by {@link resolveCodeLens} once it is in sight.
 */
export function codeLensesOf(analysis: Analysis, uri: string): CodeLens[] {
  const parts = analysis.runs.flatMap(partsOf).flatMap(({ id, outcome, startEntry, endEntry }) => {
    const share = ownShare(analysis, { startEntry, endEntry });
    return share === null ? [] : { id, outcome, ...share };
  });
  const kept = parts.length <= MAX_LENSES ? parts : [...parts.filter(hasFailed), ...parts.filter((part) => !hasFailed(part))];
  return kept
    .slice(0, MAX_LENSES)
    .sort((a, b) => a.startEntry - b.startEntry)
    .map(({ id, startEntry }) => {
      const { start } = analysis.rangeOfEntry(startEntry);
      const data: CodeLensData = { uri, part: id };
      return { range: { start, end: start }, data };
    });
}

/** Says how the part ended; of a failed one it leads to the root cause. Null for a part that is no longer in the log. */
export function resolveCodeLens(analysis: Analysis, part: string, options: CodeLensOptions): LspCommand | null {
  for (const [index, run] of analysis.runs.entries()) {
    const found = partsOf(run).find(({ id }) => id === part);
    if (found === undefined) continue;
    const chain = chainOfPart(analysis, index, found);
    const title = found.title(analysis, chain);
    if (chain === undefined || !options.commands.has(Command.goToRootCause)) return { title, command: "" };
    return { title, command: Command.goToRootCause, arguments: [{ uri: options.uri, chainId: chain.id }] };
  }
  return null;
}
