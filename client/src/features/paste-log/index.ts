import * as vscode from "vscode";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { languageId } from "../../infrastructure/language-id.ts";
import { copyMetadata, copyProvider } from "./copy-provider.ts";
import { createDropProvider, dropMetadata } from "./drop-provider.ts";
import { createPasteProvider, pasteMetadata } from "./paste-provider.ts";

/** Logs and their text, copied, and pasted into Markdown or dropped there. */
export function activatePasteLog({ server }: FeatureHost): vscode.Disposable {
  const markdown: vscode.DocumentSelector = { language: "markdown" };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider({ language: languageId }, copyProvider, copyMetadata),
    vscode.languages.registerDocumentPasteEditProvider(markdown, createPasteProvider(server), pasteMetadata),
    vscode.languages.registerDocumentDropEditProvider(markdown, createDropProvider(server), dropMetadata),
  );
}
