import { insertion } from "../../../client/src/features/incident-note/insertion.ts";
import { placeBlock } from "../../../client/src/features/markdown/block-place.ts";
import { inlineScope } from "../../../client/src/features/markdown/inline-scope.ts";
import { insertionOf } from "../../../client/src/features/markdown/insertion.ts";
import { isKeptLine } from "../../../client/src/features/markdown/kept-line.ts";
import { markdownBlocks, withBlank } from "../../../client/src/features/markdown/markdown-blocks.ts";
import type { TextForm } from "../../../server/src/protocol/document-requests.ts";

/** What the commands write for a code of a text, without an editor. */

export const code = "0x80070005";

/** Whether the code stands where nothing is written. */
export function isKept(text: string): boolean {
  const lines = text.split(/\r\n?|\n/);
  const line = lines.findIndex((each) => each.includes(code));
  const blocks = markdownBlocks(lines);
  return blocks.some(({ start, end }) => start <= line && line <= end) || isKeptLine(withBlank(lines, blocks).slice(0, line + 1));
}

/** The text with words in brackets behind its code. */
export function withWords(text: string, words: string, form: TextForm = "markdown"): string {
  const start = text.indexOf(code);
  const scope = inlineScope(text, start, form);
  const span = { start: start - scope.start, end: start - scope.start + code.length };
  const found = insertionOf(text.slice(scope.start, scope.end), span, words, form);
  if (found === null) return text;
  const at = scope.start + found.character;
  return text.slice(0, at) + found.text + text.slice(at);
}

/** The text with a block behind the paragraph of its code. */
export function withBlock(text: string, steps: string, form: TextForm = "markdown"): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const { at, block } = placeBlock(text, text.indexOf(code), steps, form);
  const edit = insertion(text, eol, at, block.replaceAll("\n", eol));
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
