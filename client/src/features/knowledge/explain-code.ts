import * as vscode from "vscode";
import { type ExplainParams, type ExplainResult, explainRequest } from "../../../../server/src/protocol/requests.ts";
import { isLog } from "../../infrastructure/active-log.ts";
import { codeArgument } from "../../infrastructure/command-arguments.ts";
import { inform } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { showPage } from "./page-provider.ts";

/** `0x800700C1`, `800700C1`, `-2147024703`: hexadecimal with its prefix or in full length, or decimal. */
const CODE = /0x[\da-f]{1,8}\b|\b[\da-f]{8}\b|-?\b\d{1,10}\b/i;

/** *Explain This Code*: the code of the argument, of the selection or under the caret; else it asks for one. */
export async function explainCode(argument: unknown, host: FeatureHost): Promise<void> {
  const params = codeArgument(argument) ?? codeInEditor() ?? (await askForCode());
  if (!params) return;
  const explained = await host.server.request<ExplainResult | null>(explainRequest, params);
  if (!explained) {
    return inform(
      vscode.l10n.t("{0} is not an error code. Try a form such as 0x800700C1, 800700C1, -2147024703 or 193.", params.text),
    );
  }
  await showPage({ kind: "code", params }, explained.hex);
}

function codeInEditor(): ExplainParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const range =
    selection.isEmpty || !selection.isSingleLine ? document.getWordRangeAtPosition(selection.active, CODE) : selection;
  if (!range) return undefined;
  const text = document.getText(range).trim();
  if (text === "") return undefined;
  return isLog(document) ? { text, uri: document.uri.toString(), line: range.start.line } : { text };
}

async function askForCode(): Promise<ExplainParams | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t("Explain an Error Code"),
    prompt: vscode.l10n.t("Hexadecimal or decimal, signed or not."),
    placeHolder: "0x800700C1",
  });
  const trimmed = text?.trim();
  return trimmed ? { text: trimmed } : undefined;
}
