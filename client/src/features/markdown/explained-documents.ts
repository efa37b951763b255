import * as vscode from "vscode";
import type { TextForm } from "../../../../server/src/protocol/document-requests.ts";
import { type Fence, fencesOf } from "../../../../server/src/protocol/markdown-fences.ts";
import { asciidocBlocks } from "./asciidoc-blocks.ts";

/** What people write tickets and runbooks in. A log in plain text gets the language of logs, and is the server's. */
const LANGUAGES = ["markdown", "plaintext", "asciidoc"];

export const explainedDocuments: vscode.DocumentSelector = LANGUAGES.map((language) => ({ language }));

export const isExplained = (document: vscode.TextDocument): boolean => LANGUAGES.includes(document.languageId);

/** Switched on for the document: `smsts.markdown.enabled` is about all of these languages. */
export function isEnabled(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration("smsts", document).get("markdown.enabled") === true;
}

/** Markdown's syntax is written into Markdown alone. */
export const formOf = ({ languageId }: vscode.TextDocument): TextForm => (languageId === "markdown" ? "markdown" : "plain");

/** The blocks that stand as they are written, up to a line. */
export function blocksUpTo(document: vscode.TextDocument, last: number): Fence[] {
  if (document.languageId === "plaintext") return [];
  const blocks = document.languageId === "asciidoc" ? asciidocBlocks : fencesOf;
  return blocks(linesUpTo(document, last));
}

function* linesUpTo(document: vscode.TextDocument, last: number): Generator<string> {
  for (let line = 0; line <= last; line++) yield document.lineAt(line).text;
}
