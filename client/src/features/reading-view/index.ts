import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { isLog, offerSample } from "../../infrastructure/active-log.ts";
import { inform, registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { messageOf } from "../../infrastructure/logging.ts";
import { copyAsColumns } from "./copy-as-columns.ts";
import { isInDifference } from "./difference.ts";
import { createEditorView, type EditorView, type Shown } from "./editor-view.ts";
import { createEnablement, isWrapped } from "./enablement.ts";
import { describeEntry, registerDescriptions } from "./entry-description.ts";
import { hasLenses } from "./lenses.ts";
import { createPainter } from "./painter.ts";
import { fetchRows } from "./row-source.ts";
import { createWrapNotice, wrapReason } from "./wrap-notice.ts";

/** The reading view, for tests: VS Code does not tell which decorations an editor has. */
export interface ReadingViewApi {
  /** What is drawn in an editor; null while nothing is. */
  shownRows(editor: vscode.TextEditor): Shown | null;
}

export interface ReadingView extends vscode.Disposable {
  readonly api: ReadingViewApi;
}

/** Settings that change what is drawn. */
const drawnBy = ["smsts", "editor.wordWrap", "editor.codeLens"];

/**
 * Raw logs as columns, in the text editor itself: wrapper and trailer are hidden, time, severity, component and thread are drawn
 * before the message, and failures are coloured by what they mean. The text stays as it is.
 */
export function activateReadingView(host: FeatureHost, extensionUri: vscode.Uri): ReadingView {
  const painter = createPainter(extensionUri);
  const enablement = createEnablement();
  const notice = createWrapNotice();
  const views = new Map<vscode.TextEditor, EditorView>();

  const surroundings = {
    painter,
    isOn: (editor: vscode.TextEditor) =>
      enablement.isEnabled(editor.document) && !isWrapped(editor.document) && !isInDifference(editor),
    hasLenses,
    fetch: (document: vscode.TextDocument, lines: readonly (readonly [number, number])[]) =>
      fetchRows(host.server.request, document.uri.toString(), document.version, lines),
    onError: (error: unknown) => host.log.warn(`The reading view has no rows: ${messageOf(error)}`),
  };
  const viewOf = (editor: vscode.TextEditor): EditorView => {
    const view = views.get(editor) ?? createEditorView(editor, surroundings);
    views.set(editor, view);
    return view;
  };
  const updateNotice = () => {
    const document = vscode.window.activeTextEditor?.document;
    notice.show(document !== undefined && enablement.isEnabled(document) && isWrapped(document));
  };
  const refreshAll = (afresh = false) => {
    const visible = vscode.window.visibleTextEditors;
    for (const [editor, view] of views) {
      if (visible.includes(editor)) continue;
      view.dispose();
      views.delete(editor);
    }
    for (const editor of visible) if (views.has(editor) || isLog(editor.document)) viewOf(editor).refresh(afresh);
    updateNotice();
  };
  const refreshDocument = (document: vscode.TextDocument) => {
    for (const [editor, view] of views) if (editor.document === document) view.refresh();
  };
  const toggle = async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isLog(editor.document))
      return offerSample(vscode.l10n.t("Open a task sequence log to toggle its reading view."));
    if (isWrapped(editor.document)) return inform(wrapReason());
    if (views.get(editor)?.shown?.raw === false)
      return inform(vscode.l10n.t("This log is shown as it is: it has no raw records, so there is nothing to hide."));
    enablement.toggle(editor.document);
    refreshAll();
  };

  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => {
      refreshAll();
      for (const view of views.values()) view.focusMoved();
    }),
    vscode.window.onDidChangeVisibleTextEditors(() => refreshAll()),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => views.get(textEditor)?.refresh()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) =>
      views.get(textEditor)?.caretMoved(kind === vscode.TextEditorSelectionChangeKind.Mouse),
    ),
    vscode.window.onDidChangeActiveColorTheme(() => refreshAll(true)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => refreshDocument(document)),
    // A change of language opens a document, too.
    vscode.workspace.onDidOpenTextDocument(() => refreshAll()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (drawnBy.some((section) => event.affectsConfiguration(section))) refreshAll(true);
    }),
    registerCommand(host.log, Command.toggleReadingView, toggle),
    registerCommand(host.log, Command.copyAsColumns, () => copyAsColumns(host)),
    registerCommand(host.log, Command.describeEntry, () => describeEntry()),
    registerDescriptions(host.server),
    enablement,
    notice,
  );
  refreshAll();
  return {
    api: { shownRows: (editor) => views.get(editor)?.shown ?? null },
    dispose() {
      listeners.dispose();
      for (const view of views.values()) view.dispose();
      painter.dispose();
    },
  };
}
