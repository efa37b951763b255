import type { InlayHint, Range } from "vscode-languageserver-types";
import type { Analysis, PlacedMention } from "../core/analysis.ts";
import { MentionKind } from "../core/codes/mention-table.ts";
import { exitCodeGloss } from "./code-text.ts";

/** Hints of one answer; a screen holds fewer, some clients ask for the whole document. */
const MAX_HINTS = 1000;

/** What failing exit codes mean, behind their numbers: `exit code 2147942512` gets `0x80070070 ERROR_DISK_FULL`. */
export function inlayHintsIn(analysis: Analysis, range: Range): InlayHint[] {
  const { mentions } = analysis;
  const { first, end } = analysis.entriesOnLines(range.start.line, range.end.line);
  const hints: InlayHint[] = [];
  let done = -1;
  for (let row = firstRowFrom(analysis, first); row < mentions.length && hints.length < MAX_HINTS; row++) {
    const entry = mentions.entry[row] ?? 0;
    if (entry >= end) break;
    if (mentions.kind[row] !== MentionKind.exit || entry === done) continue;
    done = entry;
    for (const mention of analysis.mentionsOf(entry)) hints.push(...hintAt(analysis, entry, mention, range));
  }
  return hints;
}

function hintAt(analysis: Analysis, entry: number, mention: PlacedMention, range: Range): InlayHint[] {
  if (mention.kind !== MentionKind.exit || !mention.failing) return [];
  const { end: position } = analysis.rangeOf(mention.span);
  if (position.line < range.start.line || position.line > range.end.line) return [];
  const code = analysis.explain(mention.value, analysis.codeContext(entry, mention));
  const label = exitCodeGloss(code, mention.text);
  const meaning = code.candidates[0]?.meaning ?? null;
  return label === null ? [] : [{ position, label, paddingLeft: true, ...(meaning !== null && { tooltip: meaning }) }];
}

/** The first mention in entry `from` or behind it. */
function firstRowFrom({ mentions }: Analysis, from: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions.entry[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
