import { describe, expect, it } from "vitest";
import {
  childrenOf,
  findElement,
  isLeftOut,
  isOpenAtFirst,
  shownAmong,
  type TreeElement,
  treeOf,
} from "../../../client/src/features/task-sequence-view/tree-element.ts";
import { chainArgument } from "../../../client/src/infrastructure/command-arguments.ts";
import type { TaskSequenceNode, TaskSequenceNodeKind } from "../../../server/src/protocol/task-sequence.ts";

function node(kind: TaskSequenceNodeKind, id: string, children: TaskSequenceNode[] = [], failing = false): TaskSequenceNode {
  const outcome = kind === "step" || kind === "group" || kind === "run" ? (failing ? "failed" : "succeeded") : null;
  const place = { file: 0, line: 0, character: 0 };
  return {
    id,
    kind,
    outcome,
    label: id,
    description: "",
    spoken: id,
    place,
    failing,
    chainId: failing ? `c-${id}` : null,
    children,
  };
}

const uri = "file:///logs/smsts.log";
const tree = treeOf(uri, {
  files: [uri],
  failed: "install",
  runs: [
    node("run", "earlier", [node("step", "check")]),
    node("run", "newest", [
      node("boot", "pe", [node("group", "image", [node("step", "apply")])]),
      node("boot", "os", [
        node("group", "apps", [
          node("step", "office"),
          node("step", "install", [node("attempt", "first"), node("attempt", "second")], true),
        ]),
      ]),
      node("variables", "variables", [node("variable", "_SMSTSInWinPE")]),
    ]),
  ],
});
const elementOf = (id: string): TreeElement => {
  const found = findElement(tree, id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
};

/** What is to be seen of a tree with all of it open. */
function seen(elements: readonly TreeElement[], failuresOnly: boolean): string[] {
  return shownAmong(elements, failuresOnly).flatMap((element) => [
    element.node.id,
    ...seenBelow(childrenOf(element, failuresOnly), failuresOnly),
  ]);
}
const seenBelow = (elements: readonly TreeElement[], failuresOnly: boolean): string[] =>
  elements.flatMap((element) => [element.node.id, ...seenBelow(childrenOf(element, failuresOnly), failuresOnly)]);

describe("failures only", () => {
  it("leaves what failed, what is around it, and what it holds", () => {
    expect(seen(tree, true)).toEqual(["newest", "os", "apps", "install", "first", "second"]);
  });

  it("leaves out nothing while it is off", () => {
    expect(seen(tree, false)).toHaveLength(14);
  });

  it("tells what it leaves out as it draws it", () => {
    const all = seen(tree, false);
    expect(all.filter((id) => !isLeftOut(elementOf(id)))).toEqual(seen(tree, true));
  });
});

describe("at first", () => {
  const open = (failuresOnly: boolean) =>
    seen(tree, false).filter((id) => isOpenAtFirst(elementOf(id), elementOf(id) === tree.at(-1), failuresOnly));

  it("the newest run is open, and in it the way to what failed", () => {
    expect(open(false)).toEqual(["newest", "pe", "os", "apps"]);
  });

  it("every run with a failure is, of failures only", () => {
    expect(open(true)).toEqual(expect.arrayContaining(["earlier", "newest"]));
  });
});

describe("an element", () => {
  it("knows what holds it", () => {
    const way: string[] = [];
    for (let at: TreeElement | undefined = elementOf("second"); at; at = at.parent) way.push(at.node.id);
    expect(way).toEqual(["second", "install", "apps", "os", "newest"]);
  });

  it("is what Go to Root Cause takes", () => {
    expect(chainArgument(elementOf("install"))).toEqual({ uri, chainId: "c-install" });
    expect(chainArgument(elementOf("office"))).toEqual({ uri });
  });
});
