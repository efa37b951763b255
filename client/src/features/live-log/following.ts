import * as vscode from "vscode";
import { isLog } from "../../infrastructure/active-log.ts";
import { afterScroll, type FollowState, startFollowing, type View } from "./follow-state.ts";

/** Which logs are followed: their editors go on with the end while it is in sight, and stay where somebody scrolled to. */
export interface Following extends vscode.Disposable {
  start(editor: vscode.TextEditor): void;
  stop(document: vscode.TextDocument): void;
  /** Null for a log that is not followed. */
  stateOf(editor: vscode.TextEditor): FollowState | null;
  /** After the state of an editor may have changed. */
  readonly onDidChange: vscode.Event<void>;
}

export function createFollowing(): Following {
  /** By document: an editor is made anew whenever its tab is shown. */
  const states = new Map<string, FollowState>();
  const changed = new vscode.EventEmitter<void>();
  const keyOf = (document: vscode.TextDocument) => document.uri.toString();
  const stateOf = (editor: vscode.TextEditor) => states.get(keyOf(editor.document)) ?? null;
  const set = (document: vscode.TextDocument, state: FollowState) => {
    const before = states.get(keyOf(document));
    states.set(keyOf(document), state);
    // Not at every line that is scrolled.
    if (before?.atEnd !== state.atEnd) changed.fire();
  };
  const stop = (document: vscode.TextDocument) => {
    if (states.delete(keyOf(document))) changed.fire();
  };
  const keepAtEnd = (editor: vscode.TextEditor) => {
    if (stateOf(editor)?.atEnd) revealEnd(editor);
  };

  const listeners = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) keepAtEnd(editor);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const state = stateOf(textEditor);
      const view = viewOf(textEditor);
      if (state && view) set(textEditor.document, afterScroll(state, view));
    }),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(keepAtEnd)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.isClosed || !isLog(document)) stop(document);
    }),
  );
  return {
    start(editor) {
      set(editor.document, startFollowing(viewOf(editor) ?? { firstVisible: 0, lastVisible: 0, lineCount: 0 }));
      revealEnd(editor);
    },
    stop,
    stateOf,
    onDidChange: changed.event,
    dispose: () => listeners.dispose(),
  };
}

/** Undefined for an editor that shows nothing yet. */
function viewOf({ document, visibleRanges }: vscode.TextEditor): View | undefined {
  const [first] = visibleRanges;
  const last = visibleRanges.at(-1);
  return first && last && { firstVisible: first.start.line, lastVisible: last.end.line, lineCount: document.lineCount };
}

function revealEnd(editor: vscode.TextEditor): void {
  const end = new vscode.Position(editor.document.lineCount - 1, 0);
  editor.revealRange(new vscode.Range(end, end));
}
