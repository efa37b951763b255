import * as vscode from "vscode";
import type { TextForm } from "../../../../server/src/protocol/document-requests.ts";
import type { Fence } from "../../../../server/src/protocol/markdown-fences.ts";
import { asciidocBlocks } from "./asciidoc-blocks.ts";
import { markdownBlocks } from "./markdown-blocks.ts";

/** What people write tickets and runbooks in. A log in plain text gets the language of logs, and is the server's. */
const LANGUAGES = ["markdown", "plaintext", "asciidoc"];

export const explainedDocuments: vscode.DocumentSelector = LANGUAGES.map((language) => ({ language }));

export const isExplained = (document: vscode.TextDocument): boolean => LANGUAGES.includes(document.languageId);

/** Switched on for the document: `smsts.markdown.enabled` is about all of these languages. */
export function isEnabled(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration("smsts", document).get("markdown.enabled") === true;
}

/** What is written into a document is written in its own syntax. */
export function formOf({ languageId }: vscode.TextDocument): TextForm {
  return languageId === "markdown" || languageId === "asciidoc" ? languageId : "plain";
}

/** Of the version of a document: they are asked for at every move of the caret. */
const known = new WeakMap<vscode.TextDocument, { readonly version: number; readonly blocks: readonly Fence[] }>();

/** The blocks that stand as they are written. */
export function blocksOf(document: vscode.TextDocument): readonly Fence[] {
  const { version } = document;
  const before = known.get(document);
  if (before?.version === version) return before.blocks;
  const form = formOf(document);
  const lines = form === "plain" ? [] : document.getText().split(/\r\n?|\n/);
  const blocks = form === "asciidoc" ? asciidocBlocks(lines) : markdownBlocks(lines);
  known.set(document, { version, blocks });
  return blocks;
}
