import * as vscode from "vscode";
import { chainOfCommand } from "../../infrastructure/active-log.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";

/** What a report is about. */
export interface ReportSources {
  /** Logs and folders; at least one. */
  readonly uris: readonly vscode.Uri[];
  /** Where the report stands if nothing else is said; undefined where that is nowhere. */
  readonly folder: vscode.Uri | undefined;
  /** Name of what it is about, which the report is called after. */
  readonly name: string;
}

/** What is selected in the explorer, or the log in front. Undefined after telling that no log is open. */
export async function chooseLogs(argument: unknown, selection: unknown, host: FeatureHost): Promise<ReportSources | undefined> {
  const uris = selectedUris(argument, selection);
  if (uris.length > 0) return sourcesOf(uris);
  const found = chainOfCommand(argument, host.activeLog);
  return found ? sourcesOf([vscode.Uri.parse(found.uri)]) : undefined;
}

/** The folders that are selected, or the one that the person picks. */
export async function chooseFolder(argument: unknown, selection: unknown): Promise<ReportSources | undefined> {
  const uris = selectedUris(argument, selection);
  if (uris.length > 0) return sourcesOf(uris);
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t("Report on the Logs in Which Folder?"),
    openLabel: vscode.l10n.t("Report"),
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    ...(workspace && { defaultUri: workspace.uri }),
  });
  return picked && picked.length > 0 ? sourcesOf(picked) : undefined;
}

/** A menu of the explorer passes what is under the mouse, and all that is selected; else `{ uris }` is what it is about. */
function selectedUris(argument: unknown, selection: unknown): vscode.Uri[] {
  const selected = Array.isArray(selection) ? selection.filter((each) => each instanceof vscode.Uri) : [];
  if (argument instanceof vscode.Uri) return selected.length > 0 ? selected : [argument];
  const { uris } = (argument ?? {}) as { uris?: unknown };
  return Array.isArray(uris) ? uris.filter((uri) => typeof uri === "string").map((uri) => vscode.Uri.parse(uri)) : [];
}

async function sourcesOf(uris: readonly vscode.Uri[]): Promise<ReportSources | undefined> {
  const [first] = uris;
  if (!first) return undefined;
  if (first.scheme === "untitled") return { uris, folder: vscode.workspace.workspaceFolders?.[0]?.uri, name: nameOf(first) };
  const own = (await isFolder(first)) ? first : vscode.Uri.joinPath(first, "..");
  const folder = uris.length === 1 ? own : vscode.Uri.joinPath(first, "..");
  return { uris, folder, name: uris.length === 1 ? nameOf(first) : nameOf(folder) };
}

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf("/") + 1) || "logs";

const isFolder = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => false,
  );
