import * as vscode from "vscode";
import { tabsOf } from "./tabs.ts";

export interface Place {
  readonly document: vscode.TextDocument;
  readonly caret: vscode.Position;
}

/** The text editor that was active last among those of one kind, and where its caret stood. */
export interface LastActive extends vscode.Disposable {
  /** Undefined once its tab is closed, or its document is of another kind. */
  current(): Place | undefined;
}

export function trackLastActive(accepts: (document: vscode.TextDocument) => boolean): LastActive {
  let last: Place | undefined;
  const note = (editor: vscode.TextEditor | undefined) => {
    if (editor && accepts(editor.document)) last = { document: editor.document, caret: editor.selection.active };
  };
  for (const editor of vscode.window.visibleTextEditors) note(editor);
  note(vscode.window.activeTextEditor);

  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(note),
    vscode.window.onDidChangeTextEditorSelection((event) => {
      if (event.textEditor === vscode.window.activeTextEditor) note(event.textEditor);
    }),
  );
  return {
    current() {
      const active = vscode.window.activeTextEditor;
      if (active && accepts(active.document)) return { document: active.document, caret: active.selection.active };
      return last && !last.document.isClosed && accepts(last.document) && tabsOf(last.document.uri).length > 0 ? last : undefined;
    },
    dispose: () => listeners.dispose(),
  };
}
