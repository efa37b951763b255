import type { Analysis } from "../core/analysis.ts";
import type { Failure } from "../protocol/requests.ts";

/** The root causes of errors and warnings in document order; what a rule knows to be harmless is no failure. */
export function failuresOf(analysis: Analysis): Failure[] {
  const failures: Failure[] = [];
  for (const chain of analysis.chains) {
    const { id: chainId, severity } = chain;
    if (severity !== "information") failures.push({ chainId, severity, range: analysis.rangeOf(analysis.rootSpan(chain)) });
  }
  return failures.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}
