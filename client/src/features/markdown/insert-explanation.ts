import * as vscode from "vscode";
import { type ExplainLineParams, type ExplainLineResult, explainLineRequest } from "../../../../server/src/protocol/requests.ts";
import { inform } from "../../infrastructure/commands.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { applyEdits } from "./apply-edits.ts";
import { codeAtCaret } from "./code-at-caret.ts";
import { formOf } from "./explained-documents.ts";
import { insertionBehind } from "./insertion-behind.ts";

/** *Insert Explanation*: symbol and meaning in brackets behind the code at the caret, undone in one step. */
export async function insertExplanation(server: ServerConnection): Promise<void> {
  const code = await codeAtCaret();
  if (code === null) return;
  const { document, position, line, written } = code;
  const { version } = document;
  const params: ExplainLineParams = { line, character: position.character, form: formOf(document) };
  const explained = await server.request<ExplainLineResult | null>(explainLineRequest, params);
  if (!explained?.explanation) return inform(vscode.l10n.t("Nothing is known about {0}: it is in none of the tables.", written));
  const inserted = insertionBehind(document, position.line, explained.range, explained.explanation);
  if (inserted === null) return inform(vscode.l10n.t("This explanation stands in the document already."));
  await applyEdits(document, version, [inserted]);
}
