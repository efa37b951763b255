import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { ChainLink, ErrorChain } from "../core/chains/chain-types.ts";
import { Command } from "../protocol/requests.ts";
import { describeFailure, describeOutcome } from "./describe.ts";
import type { FeatureOptions } from "./feature-options.ts";
import { commandLink, lineLink } from "./hover-links.ts";
import { isOwn, placeInLog } from "./log-file.ts";
import { escapeMarkdown } from "./markdown.ts";
import { type RootCause, rootCauseOf } from "./root-cause.ts";

/** Links shown: the root cause, the first echoes and the fatal statement. */
const MAX_LINKS = 8;
/** UTF-16 code units of a message shown. */
const MAX_MESSAGE = 120;

/** What the failure means in this log, from the place of entry `at`: as root cause or as an echo of it. */
export function renderPlace(analysis: Analysis, chain: ErrorChain, at: number, options: FeatureOptions): string {
  const root = rootCauseOf(analysis, chain);
  const harmless = analysis.harmlessReason(chain) !== null;
  const sentences = [
    !harmless && hasSubject(root, chain) ? l10n.t("{0}.", escapeMarkdown(describeFailure(root, chain))) : "",
    !harmless && root.step !== null && chain.process !== null && !chain.silent
      ? l10n.t("Step: {0}.", escapeMarkdown(root.step.name))
      : "",
    chain.severity === "error" && chain.run >= 0 ? l10n.t("This ended the task sequence.") : "",
    escapeMarkdown(describeOutcome(analysis, chain)),
    harmless ? "" : renderRole(analysis, chain, at === root.entry, options),
  ];
  return `**${l10n.t("Here")}**: ${sentences.filter((sentence) => sentence !== "").join(" ")}`;
}

/** Why an entry of no chain is nothing to worry about; empty where no rule knows it. */
export function renderNoise(analysis: Analysis, entry: number): string[] {
  const reason = analysis.noiseReason(entry);
  return reason === null ? [] : [`**${l10n.t("Here")}**: ${l10n.t("Known to be harmless: {0}", escapeMarkdown(reason))}`];
}

function renderRole(analysis: Analysis, chain: ErrorChain, isRoot: boolean, options: FeatureOptions): string {
  if (isRoot) return l10n.t("This is the root cause.");
  const place = rootLink(analysis, chain, options);
  return isOwn(analysis, chain.links[0]?.entry ?? -1)
    ? l10n.t("This is an echo; the root cause is on {0}.", place)
    : l10n.t("This is an echo; the root cause is in {0}.", place);
}

/** Whether there is more to say of it than that something failed. */
function hasSubject({ component, step }: RootCause, { process }: ErrorChain): boolean {
  return process !== null || step !== null || component !== "";
}

/** The entries of the chain, oldest first, with links to where they stand. Empty for a chain of one. */
export function renderLinks(analysis: Analysis, chain: ErrorChain, options: FeatureOptions): string[] {
  const { links } = chain;
  if (links.length < 2) return [];
  const heading = `**${l10n.t("Error chain")}**: ${l10n.t("{0} entries, the root cause first", links.length)}`;
  const item = (chainLink: ChainLink): string => `- ${renderLink(analysis, chainLink, options)}`;
  if (links.length <= MAX_LINKS) return [[heading, ...links.map(item)].join("\n")];
  const left = l10n.t("{0} more", links.length - MAX_LINKS);
  const shown = [...links.slice(0, MAX_LINKS - 1).map(item), `- ${left}`, ...links.slice(-1).map(item)];
  return [[heading, ...shown].join("\n")];
}

function renderLink(analysis: Analysis, { entry }: ChainLink, options: FeatureOptions): string {
  const { line } = analysis.rangeOfEntry(entry).start;
  return l10n.t("{0}: {1}", lineLink(analysis, entry, line, options), escapeMarkdown(shortMessage(analysis.messageOf(entry))));
}

function rootLink(analysis: Analysis, chain: ErrorChain, options: FeatureOptions): string {
  const { line } = analysis.positionAt(analysis.rootSpan(chain).start);
  const entry = chain.links[0]?.entry ?? 0;
  if (!options.smstsCommands) return lineLink(analysis, entry, line, options);
  const argument = { uri: options.uri, chainId: chain.id };
  return commandLink(escapeMarkdown(placeInLog(analysis, entry, line, options.uri)), Command.goToRootCause, argument);
}

/** Its first line, shortened. */
function shortMessage(message: string): string {
  const [firstLine = ""] = message.trim().split(/\r\n?|\n/, 1);
  if (firstLine.length <= MAX_MESSAGE) return firstLine;
  const shortened = firstLine.slice(0, MAX_MESSAGE - 1).replace(/[\ud800-\udbff]$/, "");
  return `${shortened.trimEnd()}…`;
}
