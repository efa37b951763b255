import * as vscode from "vscode";
import {
  type CheckTemplateParams,
  type CheckTemplateResult,
  checkTemplateRequest,
} from "../../../../server/src/protocol/note-requests.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { messageOf } from "../../infrastructure/logging.ts";
import { configuredPath } from "./configured-document.ts";

/** Milliseconds without a change before a template is looked at again. */
const TYPING_PAUSE = 300;

/** Tells in an open template which of its fields do not exist. Other documents are never sent. */
export function watchTemplates({ server, log }: FeatureHost): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection("smsts-template");
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  const check = async (document: vscode.TextDocument): Promise<void> => {
    const { version } = document;
    const params: CheckTemplateParams = { text: document.getText() };
    const result = await server.request<CheckTemplateResult | null>(checkTemplateRequest, params);
    if (document.isClosed || document.version !== version) return;
    problems.set(document.uri, (result?.problems ?? []).map(diagnosticOf));
  };
  const checkSoon = (document: vscode.TextDocument, pause: number): void => {
    const key = document.uri.toString();
    clearTimeout(waiting.get(key));
    if (!isTemplate(document)) {
      problems.delete(document.uri);
      return;
    }
    const run = () => check(document).catch((error) => log.debug(`The template was not checked: ${messageOf(error)}`));
    waiting.set(key, setTimeout(run, pause));
  };
  const checkAll = (): void => {
    for (const document of vscode.workspace.textDocuments) checkSoon(document, 0);
  };

  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => checkSoon(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => checkSoon(document, TYPING_PAUSE)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      clearTimeout(waiting.get(uri.toString()));
      problems.delete(uri);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("smsts.incident")) checkAll();
    }),
  );
  checkAll();
  return {
    dispose() {
      for (const timer of waiting.values()) clearTimeout(timer);
      vscode.Disposable.from(listeners, problems).dispose();
    },
  };
}

function diagnosticOf({ message, line, character, length }: CheckTemplateResult["problems"][number]): vscode.Diagnostic {
  const range = new vscode.Range(line, character, line, character + length);
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = "smsts";
  return diagnostic;
}

/** One of the workspace's own, or the one of the setting. */
function isTemplate({ uri }: vscode.TextDocument): boolean {
  if (/\/\.smsts\/templates\/[^/]+\.(?:md|txt)$/i.test(uri.path)) return true;
  const path = configuredPath(vscode.workspace.getConfiguration("smsts.incident", uri).get("template"));
  if (path === null) return false;
  if (path.kind === "absolute") return vscode.Uri.file(path.path).toString() === uri.toString();
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder !== undefined && vscode.Uri.joinPath(folder.uri, path.path).toString() === uri.toString();
}
