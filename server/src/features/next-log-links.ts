import * as l10n from "@vscode/l10n";
import type { DocumentLink, Range } from "vscode-languageserver-types";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import { fileLabel, isOwn } from "./log-file.ts";
import { type PresentFiles, placedLogs } from "./next-log-text.ts";

/** What a link to a next log takes along until somebody follows it: the place in the file is looked up only then. */
export interface NextLogLinkData {
  readonly uri: string;
  readonly chainId: string;
  readonly file: string;
}

/** Failures that get a link; a log with more is not read by following them. */
const MAX_LINKS = 200;

/** The failures whose verdict stands in the document. */
export const linkedChains = (analysis: Analysis): ErrorChain[] =>
  analysis.chains.filter((chain) => verdictOf(analysis, chain) >= 0).slice(0, MAX_LINKS);

/** From the engine's verdict on each failed step to the log to read next, where it is there. */
export function nextLogLinks(analysis: Analysis, uri: string, present: PresentFiles): DocumentLink[] {
  return linkedChains(analysis).flatMap((chain) => {
    const file = placedLogs(analysis, chain, present).flatMap(({ found }) => found)[0];
    if (file === undefined) return [];
    const data: NextLogLinkData = { uri, chainId: chain.id, file };
    const tooltip = l10n.t("Open {0} (next log)", fileLabel(uri, file));
    return [{ range: firstLine(analysis, verdictOf(analysis, chain)), data, tooltip }];
  });
}

/** The entry with the engine's verdict on the step of a failure, or -1 where the document does not hold it. */
function verdictOf(analysis: Analysis, { run, step, links }: ErrorChain): number {
  const end = analysis.runs[run]?.steps[step]?.endEntry ?? -1;
  return links.some(({ entry }) => entry === end) && isOwn(analysis, end) ? end : -1;
}

/** Of an entry's message. */
function firstLine(analysis: Analysis, entry: number): Range {
  const { start } = analysis.rangeOf(analysis.messageSpan(entry));
  const [text = ""] = analysis.messageOf(entry).split(/[\r\n]/, 1);
  return { start, end: { line: start.line, character: start.character + text.trimEnd().length } };
}
