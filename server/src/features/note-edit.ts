import type { WorkspaceEdit } from "vscode-languageserver-types";

/** `smsts.log` has its note beside it, in `smsts.log.incident.md`. */
export function noteUriOf(logUri: string): string {
  return `${logUri.replace(/[?#].*$/, "")}.incident.md`;
}

/** Puts a note (LF line ends) at the beginning of its document, which is made where it does not exist. */
export function noteEdit(targetUri: string, markdown: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: "create", uri: targetUri, options: { ignoreIfExists: true } },
      {
        textDocument: { uri: targetUri, version: null },
        edits: [{ range: { start, end: start }, newText: `${markdown}\n\n` }],
      },
    ],
  };
}
