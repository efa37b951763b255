import * as vscode from "vscode";
import {
  Command,
  type RootCauseParams,
  type RootCauseResult,
  rootCauseRequest,
} from "../../../../server/src/protocol/requests.ts";
import { chainOfCommand, informNoChain } from "../../infrastructure/active-log.ts";
import { registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";

/** *Go to Root Cause*: shows the log and selects the code of the root cause. */
export function activateRootCause(host: FeatureHost): vscode.Disposable {
  return registerCommand(host.log, Command.goToRootCause, async (argument) => {
    const chain = chainOfCommand(argument, host.activeLog);
    if (!chain) return;
    const params: RootCauseParams = { ...chain, ...caretLine(chain.uri) };
    const found = await host.server.request<RootCauseResult | null>(rootCauseRequest, params);
    if (!found) return informNoChain();

    const { start, end } = found.range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(chain.uri));
    const editor = await vscode.window.showTextDocument(document, { selection });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
}

function caretLine(uri: string): { line?: number } {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.toString() === uri ? { line: editor.selection.active.line } : {};
}
