import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReadingViewApi } from "../../client/src/features/reading-view/index.ts";
import { waitFor } from "./workspace.ts";

/** What the extension says it draws: VS Code does not tell an editor's decorations. */
export function shownRows(editor: vscode.TextEditor): ReturnType<ReadingViewApi["shownRows"]> {
  const extension = vscode.extensions.getExtension<{ readingView: ReadingViewApi }>("smsts-lens.smsts-lens");
  return extension?.exports.readingView.shownRows(editor) ?? null;
}

export type Shown = NonNullable<ReturnType<typeof shownRows>>;

/** The parts of a record that stands on one line, read here by a pattern of our own. */
const RECORD =
  /^<!\[LOG\[(.*)\]LOG\]!><time="(\d\d:\d\d:\d\d)[^"]*" date="[^"]*" component="([^"]*)" context="" type="(\d)" thread="(\d+)" file="[^"]*">$/;

/** Waits until what is in sight is drawn as the document's present version has it. */
export function drawn(editor: vscode.TextEditor): Promise<Shown> {
  return waitFor("the rows in sight", () => {
    const shown = shownRows(editor);
    if (shown?.version !== editor.document.version) return null;
    const covered = editor.visibleRanges.every(({ start, end }) =>
      shown.lines.some(([first, last]) => first <= start.line && end.line <= last),
    );
    return covered && editor.visibleRanges.length > 0 ? shown : null;
  });
}

/** What a reader sees of a line: columns as drawn, the text without what is hidden. */
export function seen({ layout }: Shown, document: vscode.TextDocument, line: number): string {
  const { text } = document.lineAt(line);
  const pieces: { at: number; text: string }[] = layout.columns
    .filter((column) => column.line === line)
    .map(({ character, text: column }) => ({ at: character - 0.5, text: column }));
  const hides = ({ start, end }: Shown["layout"]["hidden"][number], character: number) =>
    (start.line < line || (start.line === line && start.character <= character)) &&
    (line < end.line || (line === end.line && character < end.character));
  const near = layout.hidden.filter(({ start, end }) => start.line <= line && line <= end.line);
  for (const [at, unit] of text.split("").entries()) if (!near.some((range) => hides(range, at))) pieces.push({ at, text: unit });
  return pieces
    .sort((a, b) => a.at - b.at)
    .map((piece) => piece.text)
    .join("");
}

/** What is to be seen of a record on one line. */
export function expected(document: vscode.TextDocument, line: number, { columns }: Shown): string {
  const [, message = "", time = "", component = "", type = "", thread = ""] = RECORD.exec(document.lineAt(line).text) ?? [];
  assert.notEqual(time, "", `a record stands on line ${line}`);
  const letter = ["T", "I", "W", "E"][Number(type)];
  return ` ${time}  ${letter}  ${component.padEnd(columns.component)}  ${thread.padStart(columns.thread)}  ${message}`;
}

/** All records in sight are drawn as they should be. */
export async function assertDrawn(editor: vscode.TextEditor): Promise<Shown> {
  const shown = await drawn(editor);
  for (const { start, end } of editor.visibleRanges) {
    for (let line = start.line; line <= end.line; line++) {
      if (!RECORD.test(editor.document.lineAt(line).text)) continue;
      assert.equal(seen(shown, editor.document, line), expected(editor.document, line, shown));
    }
  }
  return shown;
}
