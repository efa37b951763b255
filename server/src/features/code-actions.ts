import * as l10n from "@vscode/l10n";
import type { CodeAction, CodeActionContext, Diagnostic, Range } from "vscode-languageserver-types";
import type { Analysis, PlacedMention } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import { toHex } from "../core/codes/code-value.ts";
import { Command, type DiagnosticData } from "../protocol/requests.ts";
import { codeLabel } from "./code-text.ts";
import { needsNoMending } from "./harmless.ts";
import { learnSearchTitle, learnSearchUrl } from "./learn-search.ts";
import { fileLabel, fileNameOf, uriOfEntry } from "./log-file.ts";
import { oneLine } from "./markdown.ts";
import { type PresentFiles, placedLogs } from "./next-log-text.ts";
import { chainAt, rootCauseOf } from "./root-cause.ts";

export interface CodeActionOptions {
  readonly uri: string;
  /** Ids of the commands that the client has, or the server carries out for it; no other is offered. */
  readonly commands: ReadonlySet<string>;
  /** The logs to read next that are there. */
  readonly present?: PresentFiles;
}

/** Files offered to be opened. */
const MAX_FILES = 3;

/** The quick fixes for the failure and the code under a range: of a diagnostic, of an echo, of any code. */
export function codeActionsAt(
  analysis: Analysis,
  range: Range,
  context: CodeActionContext,
  options: CodeActionOptions,
): CodeAction[] {
  if (context.only !== undefined && !context.only.some((kind) => kind === "" || kind === "quickfix")) return [];
  const diagnostics = context.diagnostics.filter((diagnostic) => chainIdOf(diagnostic) !== null);
  const chain = chainUnder(analysis, range, diagnostics);
  const fixed = diagnostics.filter((diagnostic) => chainIdOf(diagnostic) === chain?.id);
  const offers = [
    ...(chain === null ? [] : offersFor(analysis, chain, options.uri)),
    ...(chain === null ? [] : nextLogOffers(analysis, chain, options)),
    ...codeOffers(analysis, range, chain, options.uri),
    ...(chain === null ? [] : [ruleOffer(chain, options.uri)]),
  ];
  return offers
    .filter(({ command }) => options.commands.has(command))
    .map(({ title, command, argument, preferred }) => ({
      title,
      kind: "quickfix",
      command: { title, command, arguments: [argument] },
      ...(fixed.length > 0 && { diagnostics: fixed }),
      ...(preferred === true && { isPreferred: true }),
    }));
}

interface Offer {
  readonly title: string;
  readonly command: string;
  readonly argument: object;
  readonly preferred?: boolean;
}

function offersFor(analysis: Analysis, chain: ErrorChain, uri: string): Offer[] {
  const argument = { uri, chainId: chain.id };
  return [
    ...resolutionOffer(analysis, chain, uri),
    { title: l10n.t("Insert incident note"), command: Command.insertNote, argument },
    { title: l10n.t("Copy note"), command: Command.copyNote, argument },
    { title: l10n.t("Go to root cause"), command: Command.goToRootCause, argument },
  ];
}

const ruleOffer = ({ id }: ErrorChain, uri: string): Offer => ({
  title: l10n.t("Turn this failure into a rule"),
  command: Command.draftRule,
  argument: { uri, chainId: id },
});

/** Names the best article; the chain goes along because packs belong to the log's folder. */
function resolutionOffer(analysis: Analysis, chain: ErrorChain, uri: string): Offer[] {
  const [best] = analysis.articlesOf(chain);
  if (best === undefined || needsNoMending(analysis, chain)) return [];
  const { article, confidence } = best;
  const title =
    article.kb === undefined
      ? l10n.t("Open resolution ({0})", oneLine(article.title))
      : l10n.t("Open KB resolution (KB{0})", article.kb);
  const argument = { article: article.id, uri, chainId: chain.id };
  return [{ title, command: Command.openResolution, argument, preferred: confidence === "high" }];
}

/** Each file that is there, by its name; by its way from the log where two have the same. */
function nextLogOffers(analysis: Analysis, chain: ErrorChain, { uri, present }: CodeActionOptions): Offer[] {
  const files = placedLogs(analysis, chain, present).flatMap(({ found }) => found);
  return files.slice(0, MAX_FILES).map((file) => {
    const name = fileNameOf(file);
    const isOnly = files.filter((other) => fileNameOf(other) === name).length === 1;
    const title = l10n.t("Open {0} (next log)", oneLine(isOnly ? name : fileLabel(uri, file)));
    return { title, command: Command.openNextLog, argument: { uri, chainId: chain.id, file } };
  });
}

/** What can be asked of the code itself. Where an article is known, it goes before a search. */
function codeOffers(analysis: Analysis, range: Range, chain: ErrorChain | null, uri: string): Offer[] {
  const under = analysis.mentionAtPosition(range.start) ?? analysis.mentionAtPosition(range.end);
  const mention = under ?? (chain === null ? null : rootMention(analysis, chain));
  if (mention === null) return [];
  const hex = toHex(mention.value);
  const { line } = analysis.positionAt(mention.span.start);
  const argument = { code: hex, uri: uriOfEntry(analysis, mention.entry, uri), line };
  const code = analysis.explain(mention.value, analysis.codeContext(mention.entry, mention));
  const isSearched = learnSearchUrl(code) !== null && (chain === null || analysis.articlesOf(chain).length === 0);
  return [
    { title: l10n.t("Explain this code ({0})", codeLabel(code)), command: Command.explainCode, argument },
    ...(isSearched ? [{ title: learnSearchTitle(code), command: Command.searchLearn, argument }] : []),
  ];
}

function rootMention(analysis: Analysis, chain: ErrorChain): (PlacedMention & { readonly entry: number }) | null {
  const { mention, entry } = rootCauseOf(analysis, chain);
  return mention && { ...mention, entry };
}

/** The diagnostics' chain goes before the entry's; of several the most severe. */
export function chainUnder(analysis: Analysis, range: Range, diagnostics: readonly Diagnostic[]): ErrorChain | null {
  const ids = diagnostics.map(chainIdOf);
  const diagnosed = analysis.chains.find(({ id }) => ids.includes(id));
  return diagnosed ?? chainAt(analysis, range.start) ?? chainAt(analysis, range.end);
}

/** `data` went through the client: anything may be in it. */
function chainIdOf({ data }: Diagnostic): string | null {
  const { kind, chainId } = (typeof data === "object" && data !== null ? data : {}) as Partial<DiagnosticData>;
  return kind === "chain" && typeof chainId === "string" ? chainId : null;
}
