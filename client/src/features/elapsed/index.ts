import * as vscode from "vscode";
import { type ElapsedParams, type ElapsedResult, elapsedRequest } from "../../../../server/src/protocol/elapsed.ts";
import { isLog } from "../../infrastructure/active-log.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { latestAnswer } from "../../infrastructure/latest-answer.ts";
import { messageOf } from "../../infrastructure/logging.ts";
import { selectedSpan } from "./selected-span.ts";

/** The status bar's time between the first and the last entry selected. */
export interface ElapsedStatus extends vscode.Disposable {
  /** Undefined while it is hidden. */
  text(): string | undefined;
}

/** Says how many entries are selected in the log in front and how much time they span; hidden where that is one, or none. */
export function activateElapsed({ server, log }: FeatureHost): ElapsedStatus {
  // Left of VS Code's own word on the selection.
  const item = vscode.window.createStatusBarItem("smsts.elapsed", vscode.StatusBarAlignment.Right, 110);
  item.name = vscode.l10n.t("Time Between Entries");
  let shown: string | undefined;

  const show = (found: ElapsedResult | null) => {
    shown = found?.text;
    if (found === null) return item.hide();
    item.text = `$(watch) ${found.text}`;
    item.tooltip = found.detail;
    item.accessibilityInformation = { label: found.detail };
    item.show();
  };
  const answers = latestAnswer<ElapsedParams, ElapsedResult | null>((params) => server.request(elapsedRequest, params), {
    answered: (found, { version }) => {
      if (found === null || vscode.window.activeTextEditor?.document.version === version) show(found);
    },
    failed(error) {
      show(null);
      log.debug(`No time between entries: ${messageOf(error)}`);
    },
  });
  const look = () => {
    const params = questionOf(vscode.window.activeTextEditor);
    if (params) return answers.ask(params, "paused");
    answers.cancel();
    show(null);
  };

  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => {
      show(null);
      look();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) look();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) look();
    }),
    // The server publishes after every analysis: one that it did not have may be there.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const front = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === front)) look();
    }),
  );
  look();
  return {
    text: () => shown,
    dispose() {
      answers.cancel();
      vscode.Disposable.from(listeners, item).dispose();
    },
  };
}

/** What to ask of an editor; undefined where nothing is selected in a log. */
function questionOf(editor: vscode.TextEditor | undefined): ElapsedParams | undefined {
  if (!editor || !isLog(editor.document)) return undefined;
  const { uri, version } = editor.document;
  const span = selectedSpan(editor.selections, (line) => editor.document.lineAt(line).range.end.character);
  return span ? { uri: uri.toString(), version, ...span } : undefined;
}
