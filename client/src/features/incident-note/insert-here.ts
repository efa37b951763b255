import * as vscode from "vscode";
import { inform } from "../../infrastructure/commands.ts";
import { hereArgument } from "./here-argument.ts";
import { pickChain } from "./pick-chain.ts";
import { noteWord } from "./typed-word.ts";
import { isNoteDocument } from "./writable.ts";
import { type NoteHost, writeNote } from "./write-note.ts";

/** *Insert Incident Note Here...*: the note of a failure that the person picks, at the caret of the document in front. */
export async function insertNoteHere(host: NoteHost, argument: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isNoteDocument(editor.document)) {
    return inform(vscode.l10n.t("A note can stand in Markdown, AsciiDoc and plain text: open such a document, then try again."));
  }
  const { document, selection } = editor;
  const { word, chain } = hereArgument(argument);
  const picked = chain ?? (await pickChain(host.server));
  if (!picked) return;
  const typed = word?.document === document.uri.toString() ? rangeOf(document, word.line, word.start, word.end) : undefined;
  const cut = typed && { start: document.offsetAt(typed.start), end: document.offsetAt(typed.end) };
  await writeNote(
    host,
    { uri: picked.uri, ...(picked.chainId !== undefined && { chainId: picked.chainId }) },
    {
      document,
      caret: typed?.start ?? selection.active,
      ...(cut && { cut }),
    },
  );
}

/** Undefined where the word does not stand there any more. */
function rangeOf(document: vscode.TextDocument, line: number, start: number, end: number): vscode.Range | undefined {
  const range = document.validateRange(new vscode.Range(line, start, line, end));
  return document.getText(range).toLowerCase() === noteWord ? range : undefined;
}
