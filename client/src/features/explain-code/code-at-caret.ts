import type * as vscode from "vscode";
import type { ExplainParams } from "../../../../server/src/protocol/requests.ts";
import { isLog } from "../../infrastructure/active-log.ts";
import { codeLikeAt } from "../markdown/code-like.ts";

/** A selection longer than this is no code but a text that happens to be selected. */
const LONGEST_SELECTION = 100;
/** In a log, any number: `0x800700C1`, `800700C1`, `-2147024703`, `5`. */
const NUMBER = /0x[\da-f]{1,8}\b|\b[\da-f]{8}\b|-?\b\d{1,10}\b/i;
/** `ERROR_BAD_EXE_FORMAT`. */
const SYMBOL = /\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b/;

/** What is selected, or the code or symbol at the caret, with its place in a log; undefined where neither is. */
export function codeAtCaret(editor: vscode.TextEditor | undefined): ExplainParams | undefined {
  if (!editor) return undefined;
  const { document, selection } = editor;
  const text = selectedText(editor) ?? textAt(document, selection.active);
  if (text === undefined) return undefined;
  return isLog(document) ? { text, uri: document.uri.toString(), line: selection.active.line } : { text };
}

function selectedText({ document, selection }: vscode.TextEditor): string | undefined {
  if (selection.isEmpty || !selection.isSingleLine) return undefined;
  const text = document.getText(selection).trim();
  return text === "" || text.length > LONGEST_SELECTION ? undefined : text;
}

function textAt(document: vscode.TextDocument, position: vscode.Position): string | undefined {
  const line = document.lineAt(position.line).text;
  const code = codeLikeAt(line, position.character);
  if (code) return line.slice(code.start, code.end);
  const range =
    document.getWordRangeAtPosition(position, SYMBOL) ??
    (isLog(document) ? document.getWordRangeAtPosition(position, NUMBER) : undefined);
  return range && document.getText(range);
}
