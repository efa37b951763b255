import * as vscode from "vscode";
import { inform } from "../../infrastructure/commands.ts";
import { isReadOnly } from "../incident-note/writable.ts";
import { isExplained } from "./explained-documents.ts";
import { type ExplainedPlace, explainedPlaceAt } from "./explained-place.ts";

/** The code at the caret of the active editor, which something is to be inserted for. */
export interface CodeAtCaret extends ExplainedPlace {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  /** As the document has it. */
  readonly written: string;
}

/** Null after telling what is missing. */
export async function codeAtCaret(): Promise<CodeAtCaret | null> {
  const editor = vscode.window.activeTextEditor;
  const position = editor?.selection.active;
  const place = editor && position && isExplained(editor.document) ? explainedPlaceAt(editor.document, position) : null;
  if (!editor || !position || place === null) return told(vscode.l10n.t("There is no error code at the caret."));
  if (place.kept)
    return told(vscode.l10n.t("Excerpts, comments and front matter stay as they are: explain the code in the text around."));
  const { document } = editor;
  if (await isReadOnly(document))
    return told(vscode.l10n.t("This document is read-only. Copy the text into a document of your own."));
  return { ...place, document, position, written: place.line.slice(place.span.start, place.span.end) };
}

function told(message: string): null {
  inform(message);
  return null;
}
