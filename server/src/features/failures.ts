import type { Analysis } from "../core/analysis.ts";
import type { Failure, FailuresResult } from "../protocol/requests.ts";
import { rootLocation } from "./root-cause.ts";

/**
 * The root causes of errors and warnings in the log's order, over all its files; what a rule knows to be harmless is no failure.
 *
 * @param uri of the document
 */
export function failuresOf(analysis: Analysis, uri: string): FailuresResult {
  const placed: { readonly at: number; readonly failure: Failure }[] = [];
  for (const chain of analysis.chains) {
    const { id: chainId, severity } = chain;
    if (severity === "information") continue;
    placed.push({ at: analysis.rootSpan(chain).start, failure: { chainId, severity, ...rootLocation(analysis, chain, uri) } });
  }
  const files = analysis.files.map((file) => (file === analysis.own ? uri : file.name));
  return { files, failures: placed.sort((a, b) => a.at - b.at).map(({ failure }) => failure) };
}
