import * as vscode from "vscode";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { createDropProvider, dropMetadata } from "./drop-provider.ts";
import { createPasteProvider, pasteMetadata } from "./paste-provider.ts";

/** Logs and their text, pasted into Markdown or dropped there. */
export function activatePasteLog({ server }: FeatureHost): vscode.Disposable {
  const markdown: vscode.DocumentSelector = { language: "markdown" };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(markdown, createPasteProvider(server), pasteMetadata),
    vscode.languages.registerDocumentDropEditProvider(markdown, createDropProvider(server), dropMetadata),
  );
}
