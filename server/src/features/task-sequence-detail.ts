import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { Step } from "../core/sequence/run-model.ts";
import { Command } from "../protocol/requests.ts";
import type { TaskSequenceDetailResult } from "../protocol/task-sequence.ts";
import { formatDuration } from "./clock.ts";
import { describeChain } from "./describe.ts";
import type { FeatureOptions } from "./feature-options.ts";
import { commandLink } from "./hover-links.ts";
import { renderNextLogs } from "./hover-next-logs.ts";
import { writtenTime } from "./log-clock.ts";
import { placeInLog } from "./log-file.ts";
import { escapeMarkdown, inlineCode } from "./markdown.ts";
import { attemptDetail, runStory } from "./outcome-text.ts";
import { stepTitle } from "./run-parts.ts";
import { findNode, type RunNode, runTrees } from "./run-tree.ts";
import { shortened } from "./shortened.ts";
import { joinedPath } from "./step-path.ts";
import { nodeLabel, nodeStory, variableValue } from "./task-sequence-text.ts";
import { chainOfNode } from "./task-sequence-tree.ts";

/** UTF-16 code units of a command line or value shown. */
const MAX_TEXT = 1000;
/** Attempts listed of one step. */
const MAX_ATTEMPTS = 10;

/** All that is known of one node of the tree, as Markdown. */
export function taskSequenceDetail(analysis: Analysis, id: string, options: FeatureOptions): TaskSequenceDetailResult | null {
  const node = findNode(runTrees(analysis), id);
  if (node === null) return null;
  const items = itemsOf(analysis, node, options.uri);
  const paragraphs = [
    `**${escapeMarkdown(nodeLabel(node))}**`,
    escapeMarkdown(summaryOf(analysis, node)),
    items.map((item) => `- ${item}`).join("\n"),
    ...causeOf(analysis, node, options),
  ];
  return { markdown: paragraphs.filter((paragraph) => paragraph !== "").join("\n\n") };
}

function summaryOf(analysis: Analysis, node: RunNode): string {
  if (node.kind === "run") return l10n.t("Run: {0}", runStory(node.run));
  if (node.kind === "step" && !node.goesOn) return stepTitle(analysis, node.step, chainOfNode(analysis, node) ?? undefined);
  return node.kind === "variable" ? "" : nodeStory(node);
}

function itemsOf(analysis: Analysis, node: RunNode, uri: string): string[] {
  const start = startOf(analysis, node, uri);
  switch (node.kind) {
    case "step":
      return [
        ...pathItems(node.step),
        ...timeItems(analysis, node, start),
        ...attemptItems(node.step),
        ...commandItems(node.step),
      ];
    case "run":
    case "boot":
    case "attempt":
      return timeItems(analysis, node, start);
    case "clockJump":
      return [l10n.t("About {0} passed.", formatDuration(node.jump.elapsedMs)), l10n.t("After it: {0}", start)];
    case "gap":
      return [l10n.t("After it: {0}", start)];
    case "variable":
      return [variableItem(node), l10n.t("Last set: {0}", start)];
    case "variables":
      return [];
  }
}

function variableItem({ variable }: RunNode & { readonly kind: "variable" }): string {
  const text = variableValue(variable, MAX_TEXT);
  return variable.secret || variable.value === "" ? text : inlineCode(text);
}

function pathItems({ path }: Step): string[] {
  return path.length === 0 ? [] : [l10n.t("In {0}", joinedPath(path.map((name) => escapeMarkdown(shortened(name, MAX_TEXT)))))];
}

/** When and where it begins. */
function startOf(analysis: Analysis, { run, startEntry }: RunNode, uri: string): string {
  const place = escapeMarkdown(placeInLog(analysis, startEntry, lineOf(analysis, startEntry), uri));
  const time = writtenTime(analysis, run, startEntry);
  return time === null ? place : `${time}, ${place}`;
}

function timeItems(analysis: Analysis, { run, endEntry }: RunNode, start: string): string[] {
  const end = writtenTime(analysis, run, endEntry);
  return [l10n.t("Start: {0}", start), ...(end === null ? [] : [l10n.t("End: {0}", end)])];
}

function attemptItems({ attempts, attemptList }: Step): string[] {
  if (attempts < 2) return [];
  const shown = attemptList.slice(0, MAX_ATTEMPTS).map((attempt, i) => {
    return l10n.t("Attempt {0} of {1}: {2}", i + 1, attempts, attemptDetail(attempt));
  });
  return attempts <= MAX_ATTEMPTS ? shown : [...shown, l10n.t("{0} more", attempts - MAX_ATTEMPTS)];
}

function commandItems({ commandLine, process }: Step): string[] {
  return [
    ...(process === null ? [] : [l10n.t("Process: {0}", inlineCode(shortened(process, MAX_TEXT)))]),
    ...(commandLine === null ? [] : [l10n.t("Command line: {0}", inlineCode(shortened(commandLine, MAX_TEXT)))]),
  ];
}

/** What failed, where it began, and the logs to read next; nothing where it went well. */
function causeOf(analysis: Analysis, node: RunNode, options: FeatureOptions): string[] {
  const chain = chainOfNode(analysis, node);
  const [root] = chain?.links ?? [];
  if (chain === null || root === undefined) return [];
  const { line } = analysis.positionAt(analysis.rootSpan(chain).start);
  const place = escapeMarkdown(placeInLog(analysis, root.entry, line, options.uri));
  const target = { uri: options.uri, chainId: chain.id };
  const shown = options.smstsCommands ? commandLink(place, Command.goToRootCause, target) : place;
  const cause = l10n.t("Root cause, {0}: {1}", shown, escapeMarkdown(describeChain(analysis, chain)));
  return [cause, ...renderNextLogs(analysis, chain, options)];
}

const lineOf = (analysis: Analysis, entry: number): number => analysis.rangeOfEntry(entry).start.line;
