import * as vscode from "vscode";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { type EvidenceOffer, evidenceOffers } from "./evidence-offers.ts";
import { excerptType } from "./log-excerpt.ts";
import { noteOffers } from "./note-offers.ts";
import { kinds, yieldTo } from "./offer.ts";

export const pasteMetadata: vscode.DocumentPasteProviderMetadata = {
  providedPasteEditKinds: kinds,
  pasteMimeTypes: ["text/plain", "text/uri-list", excerptType],
};

/** Offers pasted log text as evidence, and the incident notes of log files that are pasted. */
export function createPasteProvider(server: ServerConnection): vscode.DocumentPasteEditProvider {
  const unresolved = new WeakMap<vscode.DocumentPasteEdit, EvidenceOffer>();

  const evidence = async (
    [range, ...others]: readonly vscode.Range[],
    document: vscode.TextDocument,
    data: vscode.DataTransfer,
  ): Promise<vscode.DocumentPasteEdit[]> => {
    const offers = range && others.length === 0 ? await evidenceOffers(server, document, range, data) : [];
    return offers.map((offer) => {
      const edit = new vscode.DocumentPasteEdit(offer.plain, offer.title, offer.kind);
      unresolved.set(edit, offer);
      return edit;
    });
  };

  const resolve = async (edit: vscode.DocumentPasteEdit, token: vscode.CancellationToken): Promise<vscode.DocumentPasteEdit> => {
    const offer = unresolved.get(edit);
    if (offer) edit.insertText = await offer.text(token);
    return edit;
  };

  return {
    async provideDocumentPasteEdits(document, ranges, data, { only, triggerKind }, token) {
      const notes = await pastedNotes(server, ranges, document, data, token);
      const edits = notes.length > 0 ? notes : await evidence(ranges, document, data);
      const wanted = edits.filter(({ kind }) => !only || only.contains(kind));
      for (const edit of wanted) edit.yieldTo = yieldTo;
      // An ordinary paste does not wait for the server. *Paste As* never asks to resolve what was picked.
      if (triggerKind === vscode.DocumentPasteTriggerKind.PasteAs) await Promise.all(wanted.map((edit) => resolve(edit, token)));
      return wanted;
    },
    resolveDocumentPasteEdit: resolve,
  };
}

/** Not over a selection, which would stay. */
async function pastedNotes(
  server: ServerConnection,
  [range, ...others]: readonly vscode.Range[],
  document: vscode.TextDocument,
  data: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentPasteEdit[]> {
  if (!range?.isEmpty || others.length > 0) return [];
  const notes = await noteOffers(server, document, range.start, data, token);
  return notes.map(({ title, kind, edit }) => {
    const paste = new vscode.DocumentPasteEdit("", title, kind);
    paste.additionalEdit = edit;
    return paste;
  });
}
