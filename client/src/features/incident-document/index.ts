import * as vscode from "vscode";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { messageOf } from "../../infrastructure/logging.ts";
import { checkDocument, checksOf } from "./check-document.ts";
import { shownDiagnostics } from "./diagnostics.ts";
import type { DocumentProblem } from "./document-problem.ts";
import { createDocumentFixes, fixKinds } from "./fixes.ts";

/** The problems of a document's version. */
interface CheckedDocument {
  readonly version: number;
  readonly problems: readonly DocumentProblem[];
}

/** How long somebody must have stopped typing. Milliseconds. */
const pauseMs = 700;

/** Diagnostics in Markdown documents that quote logs, with their fixes. Other documents are looked at for a marker, and that is all. */
export function activateIncidentDocument({ log, server }: FeatureHost): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("smsts-document");
  const checked = new Map<string, CheckedDocument>();
  const running = new Map<string, vscode.CancellationTokenSource>();
  const fixes = createDocumentFixes();

  const stop = (key: string): void => {
    running.get(key)?.cancel();
    running.delete(key);
  };
  const forget = ({ uri }: vscode.TextDocument): void => {
    stop(uri.toString());
    checked.delete(uri.toString());
    collection.delete(uri);
  };
  const check = async (document: vscode.TextDocument, source: vscode.CancellationTokenSource): Promise<void> => {
    const { version, uri } = document;
    const text = document.getText();
    const checks = checksOf(document, text);
    if (checks === null) return forget(document);
    const problems = await checkDocument(server, document, text, checks, source.token);
    if (source.token.isCancellationRequested || document.isClosed || document.version !== version) return;
    checked.set(uri.toString(), { version, problems });
    collection.set(uri, shownDiagnostics(document, problems));
  };
  const checkAfter = (document: vscode.TextDocument, ms: number): void => {
    const key = document.uri.toString();
    if (document.languageId !== "markdown") return;
    stop(key);
    const source = new vscode.CancellationTokenSource();
    running.set(key, source);
    const start = () =>
      void check(document, source).catch((error: unknown) => {
        if (!source.token.isCancellationRequested) log.warn(`${document.uri.toString()} was not checked: ${messageOf(error)}`);
      });
    const timer = setTimeout(start, ms);
    source.token.onCancellationRequested(() => clearTimeout(timer));
  };
  const checkActive = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document) checkAfter(document, 0);
  };

  for (const document of vscode.workspace.textDocuments) checkAfter(document, 0);
  const disposables = [
    collection,
    vscode.workspace.onDidOpenTextDocument((document) => checkAfter(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) checkAfter(document, pauseMs);
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
    // A log may have changed, rolled over or moved meanwhile.
    vscode.window.onDidChangeActiveTextEditor(checkActive),
    vscode.window.onDidChangeWindowState(({ focused }) => focused && checkActive()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration("smsts")) return;
      for (const document of vscode.workspace.textDocuments) checkAfter(document, pauseMs);
    }),
    vscode.languages.registerCodeActionsProvider(
      { language: "markdown" },
      {
        provideCodeActions(document, range) {
          const known = checked.get(document.uri.toString());
          return known?.version === document.version ? fixes.at(document, range, known.problems) : [];
        },
        resolveCodeAction: fixes.resolve,
      },
      { providedCodeActionKinds: fixKinds },
    ),
    new vscode.Disposable(() => [...running.keys()].forEach(stop)),
  ];
  return vscode.Disposable.from(...disposables);
}
