import type { Diagnostic, DiagnosticRelatedInformation } from "vscode-languageserver-types";
import type { Analysis } from "../core/analysis.ts";
import type { ChainSeverity, ErrorChain } from "../core/chains/chain-types.ts";
import type { DiagnosticData } from "../protocol/requests.ts";
import type { Settings } from "../protocol/settings.ts";
import { articleUrl } from "./article-label.ts";
import { describeChain } from "./describe.ts";
import { oneLine } from "./markdown.ts";

export interface DiagnosticOptions {
  readonly uri: string;
  readonly level: Settings["diagnostics"]["level"];
  /** Whether the client shows the other entries of a chain under its diagnostic. */
  readonly relatedInformation: boolean;
}

export const diagnosticSource = "smsts";

/** VS Code shows no more of one document; the most severe and newest stand first. */
const MAX_DIAGNOSTICS = 1000;
/** Other entries of a chain listed under it. */
const MAX_RELATED = 100;

/** `DiagnosticSeverity`; as numbers also the order that the level compares by. */
const SEVERITY: Readonly<Record<ChainSeverity, 1 | 2 | 3>> = { error: 1, warning: 2, information: 3 };

/** One diagnostic a chain, on the code of its root cause; echoes have none. */
export function diagnosticsOf(analysis: Analysis, options: DiagnosticOptions): Diagnostic[] {
  if (options.level === "off") return [];
  const least = SEVERITY[options.level];
  return analysis.chains
    .filter(({ severity }) => SEVERITY[severity] <= least)
    .slice(0, MAX_DIAGNOSTICS)
    .map((chain) => diagnose(analysis, chain, options));
}

function diagnose(analysis: Analysis, chain: ErrorChain, { uri, relatedInformation }: DiagnosticOptions): Diagnostic {
  const [best] = analysis.articlesOf(chain);
  const href = best === undefined ? null : articleUrl(best.article);
  const data: DiagnosticData = { kind: "chain", chainId: chain.id };
  return {
    range: analysis.rangeOf(analysis.rootSpan(chain)),
    severity: SEVERITY[chain.severity],
    source: diagnosticSource,
    message: describeChain(analysis, chain),
    data,
    ...(relatedInformation && { relatedInformation: relatedTo(analysis, chain, uri) }),
    ...(chain.code !== null && { code: analysis.explain(chain.code).hex }),
    ...(chain.code !== null && href !== null && { codeDescription: { href } }),
  };
}

function relatedTo(analysis: Analysis, { links }: ErrorChain, uri: string): DiagnosticRelatedInformation[] {
  return links.slice(1, MAX_RELATED + 1).map(({ entry, code }) => ({
    location: { uri, range: code === null ? analysis.rangeOfEntry(entry) : analysis.rangeOf(code) },
    message: oneLine(analysis.messageOf(entry)).trim(),
  }));
}
