import * as vscode from "vscode";

/**
 * Whether a note that is copied or inserted is to have pseudonyms in the place of what is private, by the setting of its log. Undefined where
 * the person was asked and did not answer.
 */
export async function wantsRedaction(log: vscode.Uri): Promise<boolean | undefined> {
  const copies = vscode.workspace.getConfiguration("smsts.redaction", log).get("copies");
  if (copies !== "ask") return copies === "always";
  const redacted = vscode.l10n.t("With Pseudonyms");
  const asItIs = vscode.l10n.t("As It Is");
  const items = [
    { label: redacted, description: vscode.l10n.t("names, addresses and secrets are replaced") },
    { label: asItIs, description: vscode.l10n.t("for those who may know them") },
  ];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("How is the incident note to be?") });
  return picked && picked.label === redacted;
}
