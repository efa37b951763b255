import * as vscode from "vscode";
import { noteLanguages } from "./plain-note.ts";

/** Whether a note can stand in it: not in a log, which nobody edits, nor in source code. */
export const isNoteDocument = ({ languageId }: vscode.TextDocument): boolean => noteLanguages.includes(languageId);

/** Neither a preview's source nor an old version of a file. */
export function isWritableMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === "markdown" && isWritableDocument(document);
}

export const isWritableDocument = ({ isUntitled, uri }: vscode.TextDocument): boolean => isUntitled || isWritable(uri);

export function isWritable(uri: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** Whether its file system or its file says that nobody may write to it. */
export async function isReadOnly({ isUntitled, uri }: vscode.TextDocument): Promise<boolean> {
  if (isUntitled) return false;
  if (!isWritable(uri)) return true;
  return vscode.workspace.fs.stat(uri).then(
    ({ permissions = 0 }) => (permissions & vscode.FilePermission.Readonly) !== 0,
    () => false,
  );
}
