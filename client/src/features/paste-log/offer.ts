import * as vscode from "vscode";

/** What log text or a log can become in a document. */
export interface Offer {
  readonly title: string;
  readonly kind: vscode.DocumentDropOrPasteEditKind;
}

const ours = vscode.DocumentDropOrPasteEditKind.Empty.append("smsts");
export const evidenceKind = ours.append("evidence");
export const noteKind = ours.append("note");
const redacted = "redacted";

export const kinds = [evidenceKind, evidenceKind.append(redacted), noteKind, noteKind.append(redacted)];

/** What VS Code makes of it goes first, so that nobody gets ours unasked. */
export const yieldTo = [
  vscode.DocumentDropOrPasteEditKind.Text,
  vscode.DocumentDropOrPasteEditKind.Empty.append("uri"),
  vscode.DocumentDropOrPasteEditKind.Empty.append("markdown"),
];

export const kindFor = (kind: vscode.DocumentDropOrPasteEditKind, redact: boolean): vscode.DocumentDropOrPasteEditKind =>
  redact ? kind.append(redacted) : kind;

/** With pseudonyms or without, by the setting; where it says to ask, the person chooses among both. */
export function redactions(scope: vscode.Uri): readonly boolean[] {
  const copies = vscode.workspace.getConfiguration("smsts.redaction", scope).get("copies");
  if (copies === "ask") return [false, true];
  return [copies === "always"];
}
