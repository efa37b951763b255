import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import type { Position } from "../core/text/offsets.ts";
import type {
  TaskSequenceNode,
  TaskSequenceNodeAtResult,
  TaskSequenceNodeKind,
  TaskSequenceOutcome,
  TaskSequencePlace,
  TaskSequenceResult,
} from "../protocol/task-sequence.ts";
import { hasFailed } from "./run-parts.ts";
import { findNode, nodeOfEntry, type RunNode, runTrees } from "./run-tree.ts";
import { nodeDescription, nodeLabel, nodeStory } from "./task-sequence-text.ts";

/**
 * The runs of a log as a tree to look at: what each part is called, how it ended and how long it took, where it begins.
 *
 * @param uri of the document
 */
export function taskSequenceOf(analysis: Analysis, uri: string): TaskSequenceResult {
  const trees = runTrees(analysis);
  const nodeOf = (node: RunNode): TaskSequenceNode => {
    const label = nodeLabel(node);
    const chain = chainOfNode(analysis, node);
    return {
      id: node.id,
      kind: kindOf(node),
      outcome: outcomeOf(node),
      label,
      description: nodeDescription(analysis, node),
      spoken: l10n.t("{0}. {1}", label, nodeStory(node)),
      place: placeOf(analysis, node.startEntry),
      failing: isFailing(node, chain),
      chainId: chain?.id ?? null,
      children: node.children.map(nodeOf),
    };
  };
  return {
    files: analysis.files.map((file) => (file === analysis.own ? uri : file.name)),
    runs: trees.map(nodeOf),
    failed: failedNode(analysis, trees.at(-1))?.id ?? null,
  };
}

/** The innermost part of a run at a place of the document, which may lie beside its entry; null where none is. */
export function taskSequenceNodeAt(analysis: Analysis, position: Position): TaskSequenceNodeAtResult | null {
  const under = analysis.entryAtPosition(position);
  const { first, end } = analysis.entriesOnLines(position.line, position.line);
  const entry = under >= 0 ? under : first < end ? first : -1;
  const node = nodeOfEntry(runTrees(analysis), entry);
  return node && { id: node.id };
}

/**
 * The chain that tells why a run or step failed. Also of a step that the log does not see end, if nothing recovered from what
 * it reports.
 */
export function chainOfNode(analysis: Analysis, node: RunNode): ErrorChain | null {
  if (node.kind === "run") return node.run.outcome === "failed" ? (worstChain(analysis, node) ?? null) : null;
  if (node.kind !== "step" || node.goesOn) return null;
  const chain = analysis.chains.find(
    ({ run, step, severity }) => step === node.index && analysis.runs[run] === node.run && severity !== "information",
  );
  return chain ?? null;
}

/** The same of the node with an id; null for one that is no longer in the log, too. */
export function chainOfNodeWithId(analysis: Analysis, id: string): ErrorChain | null {
  const node = findNode(runTrees(analysis), id);
  return node && chainOfNode(analysis, node);
}

/** Fatal first, then newest, as chains are ordered. */
const worstChain = (analysis: Analysis, { run }: RunNode): ErrorChain | undefined =>
  analysis.chains.find((chain) => analysis.runs[chain.run] === run && chain.severity === "error");

/** Where a reader of a failed run looks first: the step of its fatal chain, else the last one that failed, else the run itself. */
function failedNode(analysis: Analysis, run: RunNode | undefined): RunNode | null {
  if (run === undefined) return null;
  const chain = worstChain(analysis, run);
  const isTold = (node: RunNode): boolean => node.kind === "step" && !node.goesOn && node.index === chain?.step;
  const isFailed = (node: RunNode): boolean =>
    node.kind === "step" && node.step.kind === "step" && node.step.outcome === "failed";
  const hasEnded = chain !== undefined || run.run.outcome === "failed";
  return hasEnded ? (lastNode(run, isTold) ?? lastNode(run, isFailed) ?? run) : null;
}

function lastNode(node: RunNode, fits: (node: RunNode) => boolean): RunNode | null {
  for (const child of [...node.children].reverse()) {
    const found = lastNode(child, fits);
    if (found !== null) return found;
  }
  return fits(node) ? node : null;
}

function isFailing(node: RunNode, chain: ErrorChain | null): boolean {
  if (node.kind === "run") return node.run.outcome === "failed";
  if (node.kind !== "step" || node.goesOn) return false;
  return chain !== null || hasFailed(node.step) || node.step.silentFailure !== null;
}

const kindOf = (node: RunNode): TaskSequenceNodeKind => (node.kind === "step" ? node.step.kind : node.kind);

function outcomeOf(node: RunNode): TaskSequenceOutcome | null {
  if (node.kind === "run") return node.run.outcome;
  if (node.kind !== "step") return null;
  if (node.goesOn) return "goesOn";
  return node.step.silentFailure === null ? node.step.outcome : "silentFailure";
}

/** At the message, so that a click shows what the entry says. */
function placeOf(analysis: Analysis, entry: number): TaskSequencePlace {
  const { line, character } = analysis.positionAt(analysis.messageSpan(entry).start);
  return { file: analysis.files.indexOf(analysis.fileOf(entry)), line, character };
}
