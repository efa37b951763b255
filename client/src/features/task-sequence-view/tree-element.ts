import type { TaskSequenceNode, TaskSequenceResult } from "../../../../server/src/protocol/task-sequence.ts";

/** The log that a tree shows. */
export interface ShownLog {
  /** Of the document it was asked for. */
  readonly uri: string;
  /** URIs of all its files. */
  readonly files: readonly string[];
}

/** A node of the tree with its place in it. With `uri` and `chainId` it is what *Go to Root Cause* takes. */
export interface TreeElement {
  readonly uri: string;
  readonly chainId?: string;
  readonly log: ShownLog;
  readonly node: TaskSequenceNode;
  readonly parent: TreeElement | undefined;
  readonly children: readonly TreeElement[];
  /** Whether it failed, or something in it did. */
  readonly holdsFailing: boolean;
}

/** The tree of an answer: its runs, oldest first. */
export function treeOf(uri: string, { files, runs }: TaskSequenceResult): readonly TreeElement[] {
  const log = { uri, files };
  return runs.map((node) => elementOf(log, node, undefined));
}

/** @param parts the runs, or what stands in one of them; with *failures only*, what failed and what is around it */
export function shownAmong(parts: readonly TreeElement[], failuresOnly: boolean): readonly TreeElement[] {
  return failuresOnly ? parts.filter(({ holdsFailing }) => holdsFailing) : parts;
}

/** What stands in an element. Of a step that failed, *failures only* shows all that it holds. */
export function childrenOf({ node, children }: TreeElement, failuresOnly: boolean): readonly TreeElement[] {
  return shownAmong(children, failuresOnly && node.kind !== "step");
}

/** Whether an element is shown open until somebody closes it: the newest run, and in it the way to what failed or still runs. */
export function isOpenAtFirst(element: TreeElement, isNewestRun: boolean, failuresOnly: boolean): boolean {
  const { node, holdsFailing } = element;
  switch (node.kind) {
    case "run":
      return isNewestRun || failuresOnly;
    case "boot":
      return true;
    case "group":
      return holdsFailing || node.outcome === "running";
    default:
      return false;
  }
}

export function findElement(elements: readonly TreeElement[], id: string): TreeElement | undefined {
  for (const element of elements) {
    const found = element.node.id === id ? element : findElement(element.children, id);
    if (found) return found;
  }
  return undefined;
}

/** Whether *failures only* leaves an element out. */
export function isLeftOut({ parent, holdsFailing }: TreeElement): boolean {
  return !holdsFailing && (parent?.node.kind !== "step" || isLeftOut(parent));
}

function elementOf(log: ShownLog, node: TaskSequenceNode, parent: TreeElement | undefined): TreeElement {
  const children: TreeElement[] = [];
  const { chainId } = node;
  const element = { uri: log.uri, ...(chainId !== null && { chainId }), log, node, parent, children, holdsFailing: node.failing };
  for (const child of node.children) children.push(elementOf(log, child, element));
  element.holdsFailing ||= children.some(({ holdsFailing }) => holdsFailing);
  return element;
}
