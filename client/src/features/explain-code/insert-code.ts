import * as vscode from "vscode";
import type { FoundCode } from "../../../../server/src/protocol/requests.ts";
import { inform } from "../../infrastructure/commands.ts";
import type { LastActive } from "../../infrastructure/last-active.ts";
import { fenceAround } from "../markdown/explained-place.ts";
import { codeInsertion } from "./code-insertion.ts";

/** Puts a code with its explanation at the caret of the Markdown document used last; behind the code that stands there already. */
export async function insertCode(found: FoundCode, markdown: LastActive): Promise<void> {
  const place = markdown.current();
  if (!place) return inform(vscode.l10n.t("No Markdown document is open."));
  const { document, caret } = place;
  if (fenceAround(document, caret.line)) {
    return inform(vscode.l10n.t("An excerpt of a log stays as it is: explain the code in the text around it."));
  }
  const insertion = codeInsertion(document.lineAt(caret.line).text, caret.character, found);
  if (insertion === null) return inform(vscode.l10n.t("This explanation stands in the document already."));
  const change = new vscode.WorkspaceEdit();
  change.insert(document.uri, new vscode.Position(caret.line, insertion.character), insertion.text);
  await vscode.workspace.applyEdit(change);
  await vscode.window.showTextDocument(document);
}
