import * as vscode from "vscode";
import { iconOf } from "./icons.ts";
import { withCause } from "./manifest-names.ts";
import type { TreeElement } from "./tree-element.ts";

/** How an element looks; its tooltip is asked for once somebody points at it. A click leads to where it begins in the log; variables stand all over it. */
export function treeItemOf({ node, log, chainId }: TreeElement, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const { id, label, description, spoken, place } = node;
  const item = new vscode.TreeItem(label, state);
  const icon = iconOf(node);
  const at = new vscode.Position(place.line, place.character);
  item.id = id;
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(icon.name, icon.colour === undefined ? undefined : new vscode.ThemeColor(icon.colour));
  item.accessibilityInformation = { label: spoken };
  if (chainId !== undefined && node.kind !== "run") item.contextValue = withCause;
  if (node.kind === "variables") return item;
  item.command = {
    title: vscode.l10n.t("Show in Log"),
    command: "vscode.open",
    arguments: [vscode.Uri.parse(log.files[place.file] ?? log.uri), { selection: new vscode.Range(at, at) }],
  };
  return item;
}
