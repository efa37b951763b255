import type * as vscode from "vscode";
import type { Fence } from "../../../../server/src/protocol/markdown-fences.ts";
import { explainLineLimit } from "../../../../server/src/protocol/requests.ts";
import { codeLikeAt, type Span } from "./code-like.ts";
import { blocksUpTo, isEnabled } from "./explained-documents.ts";

/** Fenced blocks that hold logs, or do not say what they hold: in code of another language a number is no error code. */
const LOG_LANGUAGES: ReadonlySet<string> = new Set(["", "smsts", "log", "text", "txt", "plaintext"]);

/** What may be an error code, in prose or in the excerpt of a log. */
export interface ExplainedPlace {
  readonly line: string;
  readonly span: Span;
  /** Whether it stands in a fenced block. */
  readonly fenced: boolean;
}

/** Cheap: one line is scanned, and only where something looks like a code the lines above it. */
export function explainedPlaceAt(document: vscode.TextDocument, position: vscode.Position): ExplainedPlace | null {
  const line = document.lineAt(position.line).text;
  if (line.length > explainLineLimit) return null;
  const span = codeLikeAt(line, position.character);
  if (span === null || !isEnabled(document)) return null;
  const fence = fenceAround(document, position.line);
  return fence && !isLogFence(fence) ? null : { line, span, fenced: fence !== null };
}

/** Whether a fenced block may hold the excerpt of a log. */
export const isLogFence = ({ language }: Fence): boolean => LOG_LANGUAGES.has(language);

export function fenceAround(document: vscode.TextDocument, line: number): Fence | null {
  const fence = blocksUpTo(document, line).at(-1);
  return fence && line <= fence.end ? fence : null;
}
