import * as l10n from "@vscode/l10n";
import type { Diagnostic, DiagnosticRelatedInformation } from "vscode-languageserver-types";
import type { Analysis } from "../core/analysis.ts";
import type { ChainLink, ChainSeverity, ErrorChain } from "../core/chains/chain-types.ts";
import type { DiagnosticData } from "../protocol/requests.ts";
import type { Settings } from "../protocol/settings.ts";
import { articleUrl } from "./article-label.ts";
import { describeChain } from "./describe.ts";
import { isOwn, placeInLog, uriOfEntry } from "./log-file.ts";
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

/**
 * One diagnostic a chain, on the code of its root cause; echoes have none. Of a chain whose root cause stands in another file of
 * the log, the first entry in this one has it.
 */
export function diagnosticsOf(analysis: Analysis, options: DiagnosticOptions): Diagnostic[] {
  if (options.level === "off") return [];
  const least = SEVERITY[options.level];
  return analysis.chains
    .filter(({ severity, links }) => SEVERITY[severity] <= least && links.some(({ entry }) => isOwn(analysis, entry)))
    .slice(0, MAX_DIAGNOSTICS)
    .map((chain) => diagnose(analysis, chain, options));
}

function diagnose(analysis: Analysis, chain: ErrorChain, { uri, relatedInformation }: DiagnosticOptions): Diagnostic {
  const at = chain.links.findIndex(({ entry }) => isOwn(analysis, entry));
  const [best] = analysis.articlesOf(chain);
  const href = best === undefined ? null : articleUrl(best.article);
  const data: DiagnosticData = { kind: "chain", chainId: chain.id };
  return {
    range: at === 0 ? analysis.rangeOf(analysis.rootSpan(chain)) : rangeOfLink(analysis, chain.links[at]),
    severity: SEVERITY[chain.severity],
    source: diagnosticSource,
    message:
      at === 0 ? describeChain(analysis, chain) : `${describeChain(analysis, chain)} ${describeRoot(analysis, chain, uri)}`,
    data,
    ...(relatedInformation && { relatedInformation: relatedTo(analysis, chain.links.toSpliced(at, 1), uri) }),
    ...(chain.code !== null && { code: analysis.explain(chain.code).hex }),
    ...(chain.code !== null && href !== null && { codeDescription: { href } }),
  };
}

function describeRoot(analysis: Analysis, chain: ErrorChain, uri: string): string {
  const { line } = analysis.positionAt(analysis.rootSpan(chain).start);
  return l10n.t("The root cause is in {0}.", placeInLog(analysis, chain.links[0]?.entry ?? 0, line, uri));
}

function relatedTo(analysis: Analysis, links: readonly ChainLink[], uri: string): DiagnosticRelatedInformation[] {
  return links.slice(0, MAX_RELATED).map((link) => ({
    location: { uri: uriOfEntry(analysis, link.entry, uri), range: rangeOfLink(analysis, link) },
    message: oneLine(analysis.messageOf(link.entry)).trim(),
  }));
}

function rangeOfLink(analysis: Analysis, link: ChainLink | undefined): Diagnostic["range"] {
  return link?.code == null ? analysis.rangeOfEntry(link?.entry ?? 0) : analysis.rangeOf(link.code);
}
