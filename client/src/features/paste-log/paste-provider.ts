import * as vscode from "vscode";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { evidenceFor, evidenceKind, textKind } from "./evidence-edit.ts";

export const pasteMetadata: vscode.DocumentPasteProviderMetadata = {
  providedPasteEditKinds: [evidenceKind],
  pasteMimeTypes: ["text/plain"],
};

/** Offers pasted log text as evidence; the plain text goes first, so that nobody gets it unasked. */
export function createPasteProvider(server: ServerConnection): vscode.DocumentPasteEditProvider {
  return {
    async provideDocumentPasteEdits(document, [range], data, { only }, token) {
      if (!range || (only && !only.contains(evidenceKind))) return undefined;
      const text = await evidenceFor(server, document, range.start, data, token);
      if (text === undefined) return undefined;
      const title = vscode.l10n.t("Paste as evidence, with its codes explained");
      const edit = new vscode.DocumentPasteEdit(text, title, evidenceKind);
      edit.yieldTo = [textKind];
      return [edit];
    },
  };
}
