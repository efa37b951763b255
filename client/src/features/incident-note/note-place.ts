import * as vscode from "vscode";
import type { NotePlace } from "./fit-note.ts";
import { type Cut, withoutCut } from "./note-edit.ts";

/** A place of a document as it is now, without what somebody typed to get a note. @param caret UTF-16 offset */
export function notePlace(document: vscode.TextDocument, caret: number, cut: Cut = { start: caret, end: caret }): NotePlace {
  return {
    uri: document.uri.toString(),
    languageId: document.languageId,
    text: withoutCut(document.getText(), cut),
    eol: document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n",
    caret,
  };
}
