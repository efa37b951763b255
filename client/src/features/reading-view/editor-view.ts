import type * as vscode from "vscode";
import { type Layout, layOut } from "./layout.ts";
import { isCovered, type LineSpan, wantedLines } from "./line-window.ts";
import type { Painter } from "./painter.ts";
import { rowsAfterClick, rowsWithCaret, sameRows } from "./raw-rows.ts";
import type { Answer } from "./row-source.ts";

/** What an editor shows now. */
export interface Shown extends Answer {
  /** Indices of the rows that show their raw text. */
  readonly rawRows: ReadonlySet<number>;
  readonly layout: Layout;
}

/** The reading view of one editor. */
export interface EditorView extends vscode.Disposable {
  /** Null while nothing is drawn. */
  readonly shown: Shown | null;
  /** Fetches and draws what the editor has come to show; does nothing while that is drawn. `afresh`: also then. */
  refresh(afresh?: boolean): void;
  caretMoved(byClick: boolean): void;
  /** The keyboard has come to this editor, or left it. */
  focusMoved(): void;
}

interface Surroundings {
  readonly painter: Painter;
  /** Whether the view is to be seen in the editor now. */
  isOn(editor: vscode.TextEditor): boolean;
  /** Whether code lenses stand above its lines. */
  hasLenses(document: vscode.TextDocument): boolean;
  /** Null where the server does not have that version. */
  fetch(document: vscode.TextDocument, lines: readonly LineSpan[]): Promise<Answer | null>;
  onError(error: unknown): void;
}

/** After that long the server may have come to a document that it was just told of; and how often to look. */
const RETRY_MS = 150;
const MAX_RETRIES = 40;

export function createEditorView(
  editor: vscode.TextEditor,
  { painter, isOn, hasLenses, fetch, onError }: Surroundings,
): EditorView {
  const { document } = editor;
  let shown: Shown | null = null;
  /** Of the caret, when it was last heard of. */
  let caretLine = -1;
  let fetching = false;
  /** Something changed since the last fetch began. */
  let stale = false;
  let retries = 0;
  let clicked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;

  const inSight = (): LineSpan[] => editor.visibleRanges.map(({ start, end }) => [start.line, end.line]);
  const isCurrent = () => shown?.version === document.version && isCovered(inSight(), shown.lines, document.lineCount);

  const rawRowsOf = ({ rows }: Answer): Set<number> => {
    const carets = editor.selections.map(({ active }) => active);
    const before = shown?.rows.filter((_, i) => shown?.rawRows.has(i)) ?? [];
    return clicked ? rowsAfterClick(rows, before, carets) : rowsWithCaret(rows, carets);
  };
  /** Whether the caret has left a line with a mark in the gutter, or come to one. */
  const isMarkMoved = ({ layout }: Shown): boolean => {
    const [before, now] = [caretLine, editor.selections[0]?.active.line ?? -1];
    caretLine = now;
    if (before === now) return false;
    const isMarked = (line: number) => Object.values(layout.tinted).some((spans) => spans.some(([first]) => first === line));
    return isMarked(before) || isMarked(now);
  };
  const draw = (answer: Answer, rawRows: ReadonlySet<number>) => {
    shown = { ...answer, rawRows, layout: layOut(answer, rawRows, hasLenses(document)) };
    painter.paint(editor, shown.layout);
    caretLine = editor.selections[0]?.active.line ?? -1;
  };
  const clear = () => {
    if (shown !== null) painter.clear(editor);
    shown = null;
  };

  /** One request at a time: while one is under way the editor may scroll on, and only where it comes to rest matters. */
  const fetchAndDraw = async () => {
    fetching = true;
    stale = false;
    const { version } = document;
    const answer = await fetch(document, wantedLines(inSight(), document.lineCount)).catch(onError);
    fetching = false;
    if (disposed || !isOn(editor)) return;
    if (answer && document.version === version) {
      retries = 0;
      draw(answer, rawRowsOf(answer));
      if (stale || !isCurrent()) refresh(stale);
    } else if (document.version !== version) {
      refresh();
    } else if (retries++ < MAX_RETRIES) {
      timer = setTimeout(refresh, RETRY_MS);
    }
  };
  const refresh = (afresh = false) => {
    clearTimeout(timer);
    if (disposed) return;
    if (!isOn(editor)) return clear();
    if (!afresh && isCurrent()) return;
    if (fetching) stale ||= afresh;
    else void fetchAndDraw();
  };

  return {
    get shown() {
      return shown;
    },
    refresh,
    caretMoved(byClick) {
      clicked = byClick;
      // Places of an older version say nothing of this caret; the answer to come will be laid out for it.
      if (shown === null || shown.version !== document.version) return;
      const rawRows = rawRowsOf(shown);
      if (!sameRows(shown.rawRows, rawRows)) draw(shown, rawRows);
      else if (isMarkMoved(shown)) painter.mark(editor, shown.layout);
    },
    focusMoved() {
      if (shown !== null && shown.version === document.version) painter.mark(editor, shown.layout);
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      clear();
    },
  };
}
