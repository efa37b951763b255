import * as vscode from "vscode";
import { type NoteChoice, type NoteChoicesResult, noteChoicesRequest } from "../../../../server/src/protocol/note-requests.ts";
import { offerSample } from "../../infrastructure/active-log.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";

interface ChoiceItem extends vscode.QuickPickItem {
  readonly choice: NoteChoice;
}

/** The failures of the open logs and of those in the workspace folders. */
export async function noteChoices(server: ServerConnection, token?: vscode.CancellationToken): Promise<readonly NoteChoice[]> {
  const result = await server.request<NoteChoicesResult | null>(noteChoicesRequest, {}, token);
  return result?.choices ?? [];
}

/** The one that the person picks. Undefined when nothing was picked, or there is none (said so). */
export async function pickChain(server: ServerConnection): Promise<NoteChoice | undefined> {
  const title = vscode.l10n.t("Looking for failures in logs");
  const location = vscode.ProgressLocation.Window;
  const choices = await vscode.window.withProgress({ location, title }, () => noteChoices(server));
  if (choices.length === 0) {
    offerSample(
      vscode.l10n.t("No failure was found: neither in the open logs, nor in logs named smsts*.log in the opened folders."),
    );
    return undefined;
  }
  const items = [
    ...section(
      vscode.l10n.t("open logs"),
      choices.filter(({ open }) => open),
    ),
    ...section(
      vscode.l10n.t("logs of the workspace"),
      choices.filter(({ open }) => !open),
    ),
  ];
  const options = { placeHolder: vscode.l10n.t("Insert the incident note of"), matchOnDescription: true, matchOnDetail: true };
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem | ChoiceItem>(items, options);
  return picked && "choice" in picked ? picked.choice : undefined;
}

function section(label: string, choices: readonly NoteChoice[]): (vscode.QuickPickItem | ChoiceItem)[] {
  if (choices.length === 0) return [];
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...choices.map(itemOf)];
}

/** Log text is text: `$(` would draw an icon. */
function itemOf(choice: NoteChoice): ChoiceItem {
  const icon = choice.severity === "error" ? "$(error)" : "$(warning)";
  return {
    label: `${icon} ${choice.title.replaceAll("$(", "\\$(")}`,
    description: logNameOf(choice),
    detail: choice.detail.replaceAll("$(", "\\$("),
    choice,
  };
}

export const logNameOf = ({ uri }: NoteChoice): string => vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
