import * as vscode from "vscode";
import type { RunParams } from "../../../../server/src/protocol/compare-runs.ts";
import { openLogs } from "../../infrastructure/open-logs.ts";
import { logsBeside } from "./logs-beside.ts";

/** Another run of the same log, which may be picked instead of a log. */
export interface OfferedRun extends vscode.QuickPickItem {
  readonly place: RunParams;
}

interface OfferedLog extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/** Logs of task sequences by their names; VS Code's patterns heed the case. */
const LOG_FILES = "**/{[sS][mM][sS][tT][sS]*.{log,lo_},BDD.log}";
const MAX_FILES = 200;

/** The log that the person picks: an open one, one of the workspace, or any file. Undefined when nothing was picked. */
export async function pickLog(placeHolder: string): Promise<vscode.Uri | undefined> {
  const picked = await pickLogOrRun(placeHolder, []);
  return picked instanceof vscode.Uri ? picked : undefined;
}

/** The same, with other runs to pick of a log that is not offered itself. */
export async function pickLogOrRun(
  placeHolder: string,
  runs: readonly OfferedRun[],
  except?: vscode.Uri,
): Promise<vscode.Uri | RunParams | undefined> {
  const browse: vscode.QuickPickItem = { label: vscode.l10n.t("Browse...") };
  const picked = await vscode.window.showQuickPick(offers(runs, browse, except), { placeHolder, matchOnDescription: true });
  if (picked === browse) return browseForLog();
  if (!picked) return undefined;
  if ("uri" in picked) return picked.uri;
  return "place" in picked ? picked.place : undefined;
}

type Offer = vscode.QuickPickItem | OfferedRun | OfferedLog;

async function offers(runs: readonly OfferedRun[], browse: Offer, except: vscode.Uri | undefined): Promise<Offer[]> {
  const open = openLogs(undefined).filter((uri) => uri.toString() !== except?.toString());
  const known = new Set([except, ...open].map(String));
  const beside = (except ? await logsBeside(except) : []).filter((uri) => !known.has(uri.toString()));
  for (const uri of beside) known.add(uri.toString());
  const found = await vscode.workspace.findFiles(LOG_FILES, undefined, MAX_FILES);
  const others = found.filter((uri) => !known.has(uri.toString())).sort((a, b) => (a.path < b.path ? -1 : 1));
  return [
    ...section(vscode.l10n.t("other runs of this log"), runs),
    ...section(vscode.l10n.t("open logs"), open.map(offerOf)),
    ...section(vscode.l10n.t("logs of the same folder"), beside.map(offerOf)),
    ...section(vscode.l10n.t("logs of the workspace"), others.map(offerOf)),
    ...section("", [browse]),
  ];
}

const section = (label: string, items: readonly Offer[]): Offer[] =>
  items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];

/** With its folder, as VS Code's own list of files has it. */
function offerOf(uri: vscode.Uri): OfferedLog {
  const path = vscode.workspace.asRelativePath(uri).replaceAll("\\", "/");
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  return { uri, label: name, description: path.slice(0, Math.max(0, path.lastIndexOf("/"))) };
}

async function browseForLog(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t("Compare with Log"),
      filters: { [vscode.l10n.t("Logs")]: ["log", "lo_", "txt"], [vscode.l10n.t("All Files")]: ["*"] },
    })) ?? [];
  return file;
}
