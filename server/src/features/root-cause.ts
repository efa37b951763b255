import type { Location } from "vscode-languageserver-types";
import type { Analysis, PlacedMention } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import type { ExplainedCode } from "../core/codes/code-types.ts";
import type { Step } from "../core/sequence/run-model.ts";
import { uriOfEntry } from "./log-file.ts";

/** The first entry of a chain, with what is known of its code and its place in the run. */
export interface RootCause {
  /** Index of the entry. */
  readonly entry: number;
  readonly message: string;
  /** Empty where the entry states none. */
  readonly component: string;
  /** The code as written in it, or null where it names none. */
  readonly mention: PlacedMention | null;
  /** The chain's code, taken apart and looked up; null for a failure without a number. */
  readonly code: ExplainedCode | null;
  readonly step: Step | null;
}

export function rootCauseOf(analysis: Analysis, chain: ErrorChain): RootCause {
  const [root] = chain.links;
  const entry = root?.entry ?? 0;
  const { component, components } = analysis.entries;
  const mention = analysis.mentionsOf(entry).find(({ span }) => span.start === root?.code?.start) ?? null;
  return {
    entry,
    message: analysis.messageOf(entry),
    component: components[component[entry] ?? 0] ?? "",
    mention,
    code: chain.code === null ? null : analysis.explain(chain.code, analysis.codeContext(entry, mention)),
    step: analysis.runs[chain.run]?.steps[chain.step] ?? null,
  };
}

/** Where the root cause stands: at its code, in whichever file of the log. @param uri of the document */
export function rootLocation(analysis: Analysis, chain: ErrorChain, uri: string): Location {
  const file = uriOfEntry(analysis, chain.links[0]?.entry ?? analysis.own.first, uri);
  return { uri: file, range: analysis.rangeOf(analysis.rootSpan(chain)) };
}

/** The chain with this id, else the most severe, newest one; null in a log without failures. */
export function findChain(analysis: Analysis, chainId?: string): ErrorChain | null {
  const chain = chainId === undefined ? analysis.chains[0] : analysis.chains.find(({ id }) => id === chainId);
  return chain ?? null;
}

/** The chain that the entry under a position belongs to, or null. */
export function chainAt(analysis: Analysis, position: { readonly line: number; readonly character: number }): ErrorChain | null {
  const entry = analysis.entryAtPosition(position);
  return entry < 0 ? null : (analysis.chains[analysis.chainOfEntry(entry)] ?? null);
}
