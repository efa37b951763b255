import * as vscode from "vscode";
import { languageId } from "../../infrastructure/language-id.ts";
import { messageOf } from "../../infrastructure/logging.ts";
import { isAssociated } from "./file-associations.ts";
import { sniff, sniffLimit } from "./sniff.ts";

/** How long a document that is being written or pasted into must rest before it is looked at again. */
const restMs = 200;

/**
 * Gives logs their language by content, where neither their name nor a person has: `.log`, `.lo_`, `.txt` and untitled
 * documents. Each is switched at most once, and never after somebody chose a language.
 */
export function activateDetectLanguage(log: vscode.LogOutputChannel): vscode.Disposable {
  /** Open documents by URI; `settled`: switched, or given a language by somebody else. */
  const seen = new Map<string, { settled: boolean; timer?: ReturnType<typeof setTimeout> }>();

  const look = (document: vscode.TextDocument) => {
    const state = seen.get(document.uri.toString());
    if (!state || state.settled || document.isClosed || !isCandidate(document)) return;
    if (sniff(headOf(document)) !== languageId) return;
    state.settled = true;
    log.debug(`Switching ${document.uri} to ${languageId} by its content`);
    const tooLate = (error: unknown) => log.debug(`${document.uri} was not switched: ${messageOf(error)}`);
    vscode.languages.setTextDocumentLanguage(document, languageId).then(undefined, tooLate);
  };

  // A change of language closes and opens the document, too: opened twice means that somebody chose.
  const opened = (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    const state = seen.get(key);
    if (state) state.settled = true;
    else seen.set(key, { settled: false });
    look(document);
  };
  const changed = ({ document, contentChanges }: vscode.TextDocumentChangeEvent) => {
    const state = seen.get(document.uri.toString());
    if (!state || state.settled || !contentChanges.some((change) => change.rangeOffset < sniffLimit)) return;
    clearTimeout(state.timer);
    state.timer = setTimeout(() => look(document), restMs);
  };
  const closed = (document: vscode.TextDocument) => {
    if (!document.isClosed) return;
    const key = document.uri.toString();
    clearTimeout(seen.get(key)?.timer);
    seen.delete(key);
  };

  vscode.workspace.textDocuments.forEach(opened);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidChangeTextDocument(changed),
    vscode.workspace.onDidCloseTextDocument(closed),
    {
      dispose() {
        for (const state of seen.values()) clearTimeout(state.timer);
      },
    },
  );
}

function isCandidate(document: vscode.TextDocument): boolean {
  if (document.languageId !== "log" && document.languageId !== "plaintext") return false;
  if (!document.isUntitled && !/\.(?:log|lo_|txt)$/i.test(document.uri.path)) return false;
  if (vscode.workspace.getConfiguration("smsts", document).get("detectLanguage") !== true) return false;
  const associations = vscode.workspace.getConfiguration("files", document).get<Record<string, string>>("associations", {});
  return document.isUntitled || !isAssociated(document.uri.path, Object.keys(associations));
}

/** The first lines, without copying a large document's whole text. */
function headOf(document: vscode.TextDocument): string {
  const lines: string[] = [];
  for (let line = 0, length = 0; line < document.lineCount && length < sniffLimit; line++) {
    const text = document.lineAt(line).text.slice(0, sniffLimit - length);
    lines.push(text);
    length += text.length + 1;
  }
  return lines.join("\n");
}
