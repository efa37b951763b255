import * as vscode from "vscode";
import type { TextReplacement } from "./apply-edits.ts";
import type { Span } from "./code-like.ts";
import { formOf } from "./explained-documents.ts";
import { inlineScope } from "./inline-scope.ts";
import { insertionOf } from "./insertion.ts";

/** What is written in brackets behind a code of a line, or behind what holds the code; null where it stands there already. */
export function insertionBehind(document: vscode.TextDocument, line: number, code: Span, words: string): TextReplacement | null {
  const text = document.getText();
  const lineStart = document.offsetAt(new vscode.Position(line, 0));
  const form = formOf(document);
  const scope = inlineScope(text, lineStart + code.start, form);
  const within: Span = { start: lineStart + code.start - scope.start, end: lineStart + code.end - scope.start };
  const found = insertionOf(text.slice(scope.start, scope.end), within, words, form);
  if (found === null) return null;
  const at = scope.start + found.character;
  return { start: at, end: at, text: found.text };
}
