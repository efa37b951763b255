import * as vscode from "vscode";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { evidenceOffers } from "./evidence-offers.ts";
import { noteOffers } from "./note-offers.ts";
import { kinds, yieldTo } from "./offer.ts";

export const dropMetadata: vscode.DocumentDropEditProviderMetadata = {
  providedDropEditKinds: kinds,
  dropMimeTypes: ["text/plain", "text/uri-list"],
};

/** Offers the incident notes of logs that are dropped, and log text as evidence. */
export function createDropProvider(server: ServerConnection): vscode.DocumentDropEditProvider {
  return {
    async provideDocumentDropEdits(document, position, data, token) {
      const notes = await noteOffers(server, document, position, data, token);
      if (notes.length > 0) {
        return notes.map(({ title, kind, edit }) => {
          const drop = new vscode.DocumentDropEdit("", title, kind);
          drop.additionalEdit = edit;
          drop.yieldTo = yieldTo;
          return drop;
        });
      }
      const offers = await evidenceOffers(server, document, new vscode.Range(position, position), data);
      return Promise.all(
        offers.map(async (offer) => {
          const drop = new vscode.DocumentDropEdit(await offer.text(token), offer.title, offer.kind);
          drop.yieldTo = yieldTo;
          return drop;
        }),
      );
    },
  };
}
