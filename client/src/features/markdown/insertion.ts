import type { TextForm } from "../../../../server/src/protocol/document-requests.ts";
import type { Span } from "./code-like.ts";
import { endOfWhole } from "./whole-end.ts";

/** What is written into a text, and where, in UTF-16 code units. */
export interface Insertion {
  readonly character: number;
  readonly text: string;
}

/** What is not to be broken in text without Markdown: an address, and AsciiDoc's code, links and references. */
const WHOLES = {
  asciidoc:
    /`[^`\n]+`|\b(?:https?|link|mailto|image|xref|pass):[^\s[\]]*\[[^\]\n]*\]|<<[^<>\n]*>>|\bhttps?:\/\/[^\s<>[\])]*[^\s<>[\]).,;:!?]/g,
  plain: /\bhttps?:\/\/[^\s<>)]*[^\s<>).,;:!?]/g,
};

/** An explanation in brackets behind a code; null where it stands there already. @param text the code's line or paragraph */
export function insertionOf(text: string, code: Span, explanation: string, form: TextForm = "markdown"): Insertion | null {
  const character = form === "markdown" ? endOfWhole(text, code) : endAmong(text.matchAll(WHOLES[form]), code);
  const inserted = ` (${explanation})`;
  return text.startsWith(inserted, character) ? null : { character, text: inserted };
}

function endAmong(wholes: Iterable<RegExpExecArray>, code: Span): number {
  for (const { 0: whole, index } of wholes) {
    if (index <= code.start && code.end <= index + whole.length) return index + whole.length;
  }
  return code.end;
}
