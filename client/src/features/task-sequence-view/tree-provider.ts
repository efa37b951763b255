import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import {
  type TaskSequenceDetailParams,
  type TaskSequenceDetailResult,
  taskSequenceDetailRequest,
} from "../../../../server/src/protocol/task-sequence.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { childrenOf, isOpenAtFirst, shownAmong, type TreeElement } from "./tree-element.ts";
import { treeItemOf } from "./tree-item.ts";

/** The elements of the view. Items are made of what comes into sight. */
export interface TreeProvider extends vscode.TreeDataProvider<TreeElement>, vscode.Disposable {
  getChildren(element?: TreeElement): TreeElement[];
  /** The runs, oldest first. */
  runs(): readonly TreeElement[];
  show(runs: readonly TreeElement[], failuresOnly: boolean): void;
}

/** Of log text only what is escaped; its links run no other commands. */
function tooltipOf({ markdown }: TaskSequenceDetailResult): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString(markdown);
  tooltip.isTrusted = { enabledCommands: [Command.goToRootCause, Command.openNextLog] };
  return tooltip;
}

export function createTreeProvider(server: ServerConnection): TreeProvider {
  const changed = new vscode.EventEmitter<undefined>();
  let shown: readonly TreeElement[] = [];
  let failuresOnly = false;

  const stateOf = (element: TreeElement): vscode.TreeItemCollapsibleState => {
    if (childrenOf(element, failuresOnly).length === 0) return vscode.TreeItemCollapsibleState.None;
    return isOpenAtFirst(element, element === shown.at(-1), failuresOnly)
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed;
  };
  return {
    onDidChangeTreeData: changed.event,
    getChildren: (element) => [...(element ? childrenOf(element, failuresOnly) : shownAmong(shown, failuresOnly))],
    getParent: ({ parent }) => parent,
    getTreeItem: (element) => treeItemOf(element, stateOf(element)),
    async resolveTreeItem(item, { uri, node }, token) {
      const params: TaskSequenceDetailParams = { uri, id: node.id };
      const detail = await server.request<TaskSequenceDetailResult | null>(taskSequenceDetailRequest, params, token);
      item.tooltip = detail ? tooltipOf(detail) : node.spoken;
      return item;
    },
    runs: () => shown,
    show(runs, onlyFailures) {
      shown = runs;
      failuresOnly = onlyFailures;
      changed.fire(undefined);
    },
    dispose: () => changed.dispose(),
  };
}
