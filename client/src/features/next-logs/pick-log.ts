import * as vscode from "vscode";
import type { NextLogItem } from "../../../../server/src/protocol/requests.ts";

/** What a person picked: a file to be opened, or a log that is not here. */
export interface PickedLog {
  readonly log: NextLogItem;
  /** URI, or null. */
  readonly file: string | null;
}

interface LogPickItem extends vscode.QuickPickItem {
  readonly choice?: PickedLog;
}

/** Asks which of the next logs; those that can be opened stand first. Undefined when nothing was picked. */
export async function pickLog(logs: readonly NextLogItem[]): Promise<PickedLog | undefined> {
  const here = logs.flatMap((log) =>
    log.found.map(({ uri, label }): LogPickItem => ({ label, detail: log.tells, choice: { log, file: uri } })),
  );
  const elsewhere = logs
    .filter(({ found }) => found.length === 0)
    .map((log): LogPickItem => ({ label: log.label, description: log.place, detail: log.tells, choice: { log, file: null } }));
  const items = [...section(vscode.l10n.t("with this log"), here), ...section(vscode.l10n.t("not here"), elsewhere)];
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("Open which log next?"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.choice;
}

function section(label: string, items: readonly LogPickItem[]): LogPickItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}
