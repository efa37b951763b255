import * as vscode from "vscode";
import { excerptType, writeExcerpt } from "./log-excerpt.ts";

export const copyMetadata: vscode.DocumentPasteProviderMetadata = {
  providedPasteEditKinds: [],
  copyMimeTypes: [excerptType],
};

/** Notes where the text of a log stood that is copied, for evidence with links to its lines. No link leads to an unsaved log. */
export const copyProvider: vscode.DocumentPasteEditProvider = {
  prepareDocumentPaste({ uri, isUntitled }, ranges, data) {
    if (isUntitled) return;
    const places = ranges.map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end) }));
    data.set(excerptType, new vscode.DataTransferItem(writeExcerpt({ uri: uri.toString(), ranges: places })));
  },
};

const placeOf = ({ line, character }: vscode.Position) => ({ line, character });
