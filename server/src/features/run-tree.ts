import type { Analysis } from "../core/analysis.ts";
import type { Attempt, Boot, ClockJump, Gap, Step, TaskSequenceRun, Variable } from "../core/sequence/run-model.ts";
import type { EntryShare } from "./log-file.ts";
import { type PlacedStep, placedSteps } from "./placed-steps.ts";

/** A run and all that it is made of, as a tree: run, boots (where there are several), groups, steps, further attempts. */
export type RunNode =
  | (Part & { readonly kind: "run"; readonly index: number })
  | (Part & { readonly kind: "boot"; readonly boot: Boot })
  | (Part & { readonly kind: "step"; readonly step: Step; readonly index: number; readonly goesOn: boolean })
  | (Part & { readonly kind: "attempt"; readonly step: Step; readonly attempt: Attempt; readonly ordinal: number })
  | (Part & { readonly kind: "gap"; readonly gap: Gap })
  | (Part & { readonly kind: "clockJump"; readonly jump: ClockJump })
  | (Part & { readonly kind: "variables" })
  | (Part & { readonly kind: "variable"; readonly variable: Variable });

interface Part extends EntryShare {
  /** No other node of the log has it; survives changes elsewhere in the log. */
  readonly id: string;
  readonly run: TaskSequenceRun;
  /** In order of their first entries; variables last. */
  readonly children: RunNode[];
}

export const runTrees = ({ runs }: Analysis): RunNode[] => runs.map(runTree);

/** The node with an id, in any of the trees; null for one that is no longer in the log. */
export function findNode(nodes: readonly RunNode[], id: string): RunNode | null {
  for (const node of nodes) {
    const found = node.id === id ? node : findNode(node.children, id);
    if (found !== null) return found;
  }
  return null;
}

/** The innermost run, boot, group, step or attempt that an entry stands in, or null. */
export function nodeOfEntry(nodes: readonly RunNode[], entry: number): RunNode | null {
  const found = nodes.findLast((node) => isStretch(node) && holds(node, entry));
  return found === undefined ? null : (nodeOfEntry(found.children, entry) ?? found);
}

function runTree(run: TaskSequenceRun, index: number): RunNode {
  const [first, ...others] = run.boots;
  const boots =
    first === undefined || others.length === 0 ? stepNodes(run, run, 0) : run.boots.map((boot, i) => bootNode(run, boot, i));
  for (const gap of run.gaps)
    hang(boots, { ...at(run, gap.entry), id: `${run.id} gap ${gap.entry - run.startEntry}`, kind: "gap", gap });
  for (const jump of run.clockJumps) {
    hang(boots, { ...at(run, jump.entry), id: `${run.id} clock ${jump.entry - run.startEntry}`, kind: "clockJump", jump });
  }
  const { id, startEntry, endEntry } = run;
  return { id, kind: "run", run, index, startEntry, endEntry, children: [...boots, ...variablesNode(run)] };
}

function bootNode(run: TaskSequenceRun, boot: Boot, ordinal: number): RunNode {
  const { startEntry, endEntry } = boot;
  const children = stepNodes(run, boot, ordinal);
  return { id: `${run.id} boot ${ordinal}`, kind: "boot", run, boot, startEntry, endEntry, children };
}

function stepNodes(run: TaskSequenceRun, part: EntryShare, boot: number): RunNode[] {
  const nodeOf = ({ children, ...placed }: PlacedStep): RunNode => {
    const id = boot === 0 ? placed.step.id : `${placed.step.id} boot ${boot}`;
    return { ...placed, id, kind: "step", run, children: [...attemptNodes(run, placed, id), ...children.map(nodeOf)] };
  };
  return placedSteps(run, part).map(nodeOf);
}

/** Nothing for a single attempt: it is the step. Nor for a group: its boots show what it did before and after a restart. */
function attemptNodes(run: TaskSequenceRun, { step, startEntry, endEntry }: Omit<PlacedStep, "children">, id: string): RunNode[] {
  if (step.attempts < 2 || step.kind === "group") return [];
  return step.attemptList.flatMap((attempt, i): RunNode[] => {
    if (attempt.startEntry < startEntry || attempt.startEntry > endEntry) return [];
    const share = { startEntry: attempt.startEntry, endEntry: attempt.endEntry };
    return [{ ...share, id: `${id} attempt ${i}`, kind: "attempt", run, step, attempt, ordinal: i + 1, children: [] }];
  });
}

function variablesNode(run: TaskSequenceRun): RunNode[] {
  if (run.variables.length === 0) return [];
  const children = run.variables.map((variable): RunNode => {
    return { ...at(run, variable.entry), id: `${run.id} variable ${variable.name}`, kind: "variable", variable };
  });
  return [{ ...at(run, run.startEntry), id: `${run.id} variables`, kind: "variables", children }];
}

const at = (run: TaskSequenceRun, entry: number): Part => ({ id: "", run, startEntry: entry, endEntry: entry, children: [] });

/** Puts what happened at one entry into the innermost part that began before it. */
function hang(siblings: RunNode[], node: RunNode): void {
  const { startEntry: entry } = node;
  const holder = siblings.findLast((sibling) => isStretch(sibling) && sibling.startEntry < entry && holds(sibling, entry));
  if (holder !== undefined) {
    hang(holder.children, node);
    return;
  }
  const behind = siblings.findIndex(({ startEntry }) => startEntry >= entry);
  siblings.splice(behind < 0 ? siblings.length : behind, 0, node);
}

const holds = ({ startEntry, endEntry }: EntryShare, entry: number): boolean => startEntry <= entry && entry <= endEntry;

/** Whether entries stand in it, and not only at it. */
const isStretch = ({ kind }: RunNode): boolean => kind === "run" || kind === "boot" || kind === "step" || kind === "attempt";
