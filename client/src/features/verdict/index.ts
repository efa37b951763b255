import * as vscode from "vscode";
import { Command, type VerdictParams, type VerdictResult, verdictRequest } from "../../../../server/src/protocol/requests.ts";
import { isLog } from "../../infrastructure/active-log.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { messageOf } from "../../infrastructure/logging.ts";
import { labelOf } from "./label.ts";

/** The status bar's verdict on the log in front. */
export interface VerdictStatus extends vscode.Disposable {
  /** Undefined while it is hidden. */
  text(): string | undefined;
}

/** Shows how the log in front ended; a click leads to the root cause. */
export function activateVerdict({ server, log }: FeatureHost): VerdictStatus {
  const item = vscode.window.createStatusBarItem("smsts.verdict", vscode.StatusBarAlignment.Left, 100);
  item.name = vscode.l10n.t("Task Sequence Verdict");
  let shown: string | undefined;
  let turn = 0;

  const hide = () => {
    item.hide();
    shown = undefined;
  };
  const show = (uri: string, verdict: VerdictResult) => {
    const { outcome, text, detail, chainId } = verdict;
    item.text = labelOf(verdict);
    item.tooltip = detail;
    item.accessibilityInformation = { label: vscode.l10n.t("Task sequence {0}. {1}", text, detail), role: "button" };
    item.backgroundColor = outcome === "failed" ? new vscode.ThemeColor("statusBarItem.errorBackground") : undefined;
    item.command = {
      title: vscode.l10n.t("Go to Root Cause"),
      command: Command.goToRootCause,
      arguments: [{ uri, ...(chainId !== null && { chainId }) }],
    };
    item.show();
    shown = text;
  };
  const look = async () => {
    const asked = ++turn;
    const document = logInFront();
    if (!document) return hide();
    const params: VerdictParams = { uri: document.uri.toString() };
    const verdict = await server.request<VerdictResult | null>(verdictRequest, params).catch((error: unknown) => {
      log.debug(`No verdict on ${params.uri}: ${messageOf(error)}`);
      return null;
    });
    if (asked !== turn) return;
    if (verdict) show(params.uri, verdict);
    else hide();
  };

  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => {
      hide();
      void look();
    }),
    // The server publishes after every analysis, whether it found anything or not.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      // Also of a document that is no log any more: its diagnostics go, and so does the verdict.
      const front = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === front)) void look();
    }),
  );
  return { text: () => shown, dispose: () => vscode.Disposable.from(listeners, item).dispose() };
}

function logInFront(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isLog(document) ? document : undefined;
}
