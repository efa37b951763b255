import * as vscode from "vscode";
import { packFolder } from "../../../../server/src/protocol/pack-requests.ts";

interface PackItem extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
}

/** A pack of the folder, chosen from a list, or a new one where there is none; undefined for a person who thought better of it. */
export async function choosePack(folder: vscode.WorkspaceFolder | undefined): Promise<vscode.Uri | "new" | undefined> {
  const packs = folder ? await packsOf(folder) : [];
  if (packs.length === 0) return "new";
  const items: PackItem[] = [
    { label: vscode.l10n.t("New Pack"), iconPath: new vscode.ThemeIcon("new-file") },
    ...packs.map((uri) => ({
      label: vscode.workspace.asRelativePath(uri, false),
      iconPath: new vscode.ThemeIcon("add"),
      uri,
    })),
  ];
  const title = vscode.l10n.t("Turn This Failure Into a Rule");
  const placeHolder = vscode.l10n.t("Where the rule goes; nothing is saved before you do");
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder });
  return chosen && (chosen.uri ?? "new");
}

/** In YAML, by name: in JSON there would be no room for prompts. */
async function packsOf(folder: vscode.WorkspaceFolder): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, `${packFolder}/*.{yaml,yml}`), null, 100);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
