import { messageTemplate } from "../core/chains/message-template.ts";

/** Half-open range of UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Longest template, in UTF-16 code units: the beginning of a message says what it is about. */
const LONGEST = 160;
/** Letters that a template needs to tell one message from others. */
const FEWEST_LETTERS = 10;
const MARK = /\{(?:guid|text|path|url|package)\}|#/g;

/**
 * The first telling line of a message as a template for a rule: what changes from one machine and time to the next is `*`.
 * Null for a message without such a line. It occurs in the message, and in one whose `private` ranges read otherwise.
 */
export function draftTemplate(message: string, privateRanges: readonly TextRange[]): string | null {
  const lines = withoutRanges(message, privateRanges).split(/[\r\n]+/);
  return lines.map(templateOfLine).find(isTelling) ?? null;
}

function withoutRanges(message: string, ranges: readonly TextRange[]): string {
  let text = "";
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    text += `${message.slice(at, start)}*`;
    at = end;
  }
  return text + message.slice(at);
}

/** Blanks beyond one stand in the message as they do: no part of a literal. */
function templateOfLine(line: string): string {
  const marked = messageTemplate(line.replace(/\s{2,}|[^\S ]|[^\P{C} ]/gu, "*")).replace(MARK, "*");
  const template = marked.replace(/\*(?:[^\p{L}*]*\*)+/gu, "*").replace(/^[^\p{L}\p{N}([]+|[\s*]+$/gu, "");
  return template.length <= LONGEST ? template : template.slice(0, template.lastIndexOf(" ", LONGEST)).replace(/[\s*]+$/, "");
}

const isTelling = (template: string): boolean => (template.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS;
