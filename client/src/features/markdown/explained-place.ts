import type * as vscode from "vscode";
import type { Fence } from "../../../../server/src/protocol/markdown-fences.ts";
import { explainLineLimit } from "../../../../server/src/protocol/requests.ts";
import { codeLikeAt, type Span } from "./code-like.ts";
import { blocksOf, formOf, isEnabled } from "./explained-documents.ts";
import { isKeptLine, isLiteralLine } from "./kept-line.ts";
import { withBlank } from "./markdown-blocks.ts";

/** Fenced blocks that hold logs, or do not say what they hold: in code of another language a number is no error code. */
const LOG_LANGUAGES: ReadonlySet<string> = new Set(["", "smsts", "log", "text", "txt", "plaintext"]);

/** What may be an error code, in prose or in the excerpt of a log. */
export interface ExplainedPlace {
  readonly line: string;
  readonly span: Span;
  /** Whether it stands where nothing is to be written: in code, a comment, front matter. */
  readonly kept: boolean;
}

/** Cheap: one line is scanned, and only where something looks like a code what stands around it. */
export function explainedPlaceAt(document: vscode.TextDocument, position: vscode.Position): ExplainedPlace | null {
  const line = document.lineAt(position.line).text;
  if (line.length > explainLineLimit) return null;
  const span = codeLikeAt(line, position.character);
  if (span === null || !isEnabled(document)) return null;
  const fence = fenceAround(document, position.line);
  if (fence && !isLogFence(fence)) return null;
  return { line, span, kept: fence !== null || isKept(document, position.line) };
}

/** Whether a fenced block may hold the excerpt of a log. */
export const isLogFence = ({ language }: Fence): boolean => LOG_LANGUAGES.has(language);

export function fenceAround(document: vscode.TextDocument, line: number): Fence | null {
  return blocksOf(document).find(({ start, end }) => start <= line && line <= end) ?? null;
}

/** Lists do not go on for longer without a line that is not indented. */
const LINES_ABOVE = 500;

function isKept(document: vscode.TextDocument, last: number): boolean {
  const form = formOf(document);
  if (form === "plain") return false;
  const first = Math.max(0, last - LINES_ABOVE);
  const lines = Array.from({ length: last - first + 1 }, (_, i) => document.lineAt(first + i).text);
  if (form === "asciidoc") return isLiteralLine(lines);
  const blocks = blocksOf(document).filter(({ end }) => end >= first);
  return isKeptLine(
    withBlank(
      lines,
      blocks.map((block) => fromLine(block, first)),
    ),
  );
}

const fromLine = ({ start, end, language }: Fence, line: number): Fence => {
  return { start: Math.max(0, start - line), end: end - line, language };
};
