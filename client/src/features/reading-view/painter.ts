import * as vscode from "vscode";
import type { RowRange, SeparatorKind } from "../../../../server/src/protocol/reading-view.ts";
import { Colour } from "./colours.ts";
import { createDecorationTypes } from "./decoration-types.ts";
import { markedLines } from "./gutter-marks.ts";
import type { ColumnText, Layout, Tint } from "./layout.ts";
import type { PlacedText } from "./separator-layout.ts";

/** Draws layouts in editors. */
export interface Painter extends vscode.Disposable {
  /** Replaces what is drawn in an editor. */
  paint(editor: vscode.TextEditor, layout: Layout): void;
  /** Draws the marks in the gutter alone anew: the caret has moved, or the keyboard to another editor. */
  mark(editor: vscode.TextEditor, layout: Layout): void;
  clear(editor: vscode.TextEditor): void;
}

const nothing: Layout = {
  hidden: [],
  columns: [],
  trace: [],
  strong: [],
  tinted: { root: [], echo: [], carriedOnRoot: [], carriedOnEcho: [] },
  separators: { rules: { start: [], break: [], step: [] }, breaks: [], headings: [] },
};

export function createPainter(extensionUri: vscode.Uri): Painter {
  const types = createDecorationTypes(extensionUri);
  const mark = (editor: vscode.TextEditor, { tinted }: Layout) => {
    // The light bulb stands in the editor that has the keyboard alone.
    const carets = editor === vscode.window.activeTextEditor ? editor.selections.map(({ active }) => active) : [];
    for (const [tint, spans] of Object.entries(tinted) as [Tint, Layout["tinted"][Tint]][]) {
      editor.setDecorations(
        types.icons[tint],
        markedLines(spans, carets).map((line) => new vscode.Range(line, 0, line, 0)),
      );
    }
  };
  const paint = (editor: vscode.TextEditor, layout: Layout) => {
    editor.setDecorations(types.columns, layout.columns.map(columnDecoration));
    editor.setDecorations(types.hidden, layout.hidden.map(rangeOf));
    editor.setDecorations(types.trace, layout.trace.map(rangeOf));
    editor.setDecorations(types.strong, layout.strong.map(rangeOf));
    for (const [tint, spans] of Object.entries(layout.tinted) as [Tint, Layout["tinted"][Tint]][]) {
      editor.setDecorations(
        types.tints[tint],
        spans.map(([first, last]) => new vscode.Range(first, 0, last, 0)),
      );
    }
    mark(editor, layout);
    const { rules, breaks, headings } = layout.separators;
    for (const [kind, lines] of Object.entries(rules) as [SeparatorKind, readonly number[]][]) {
      editor.setDecorations(
        types.rules[kind],
        lines.map((line) => new vscode.Range(line, 0, line, 0)),
      );
    }
    editor.setDecorations(
      types.breaks,
      breaks.map((placed) => textDecoration(placed, "before")),
    );
    editor.setDecorations(
      types.headings,
      headings.map((placed) => textDecoration(placed, "after")),
    );
  };
  return { paint, mark, clear: (editor) => paint(editor, nothing), dispose: () => types.dispose() };
}

function columnDecoration({ line, character, text, tint }: ColumnText): vscode.DecorationOptions {
  const color = tint === null ? {} : { color: new vscode.ThemeColor(Colour[tint]) };
  return {
    range: new vscode.Range(line, character, line, character),
    renderOptions: { before: { contentText: text, ...color } },
  };
}

function textDecoration({ line, character, text }: PlacedText, side: "before" | "after"): vscode.DecorationOptions {
  return { range: new vscode.Range(line, character, line, character), renderOptions: { [side]: { contentText: text } } };
}

const rangeOf = ({ start, end }: RowRange): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
