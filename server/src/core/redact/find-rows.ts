import { accountRows } from "./account-rows.ts";
import type { FoundSpan } from "./found-spans.ts";
import { machineRows } from "./machine-rows.ts";
import { nameRows } from "./name-rows.ts";
import { isNeverPrivate } from "./never-private.ts";
import { isOrdinary } from "./ordinary-words.ts";
import type { RedactionRow } from "./redaction-row.ts";
import { secretRows } from "./secret-rows.ts";
import { shapeRows } from "./shape-rows.ts";

/** The rows of the tables, the stronger first: where two see the same text, the first says what it is. */
export const redactionRows: readonly RedactionRow[] = [...secretRows, ...accountRows, ...machineRows, ...nameRows, ...shapeRows];

const compiled = redactionRows.map(({ kind, before = "", value, after, exact, prose, cue }) => ({
  kind,
  prose,
  cue,
  pattern: new RegExp(`(${before})(${value})${after === undefined ? "" : `(?=${after})`}`, exact ? "gm" : "gim"),
}));

/** What the rows find; secrets of the rank, the rest of the other. @param lower the text in lower case, of the same length or not */
export function findRows(text: string, lower: string, rank: number, secretRank: number): FoundSpan[] {
  const found: FoundSpan[] = [];
  compiled.forEach(({ kind, cue, prose, pattern }, index) => {
    if (!lower.includes(cue)) return;
    for (const match of text.matchAll(pattern)) {
      const [, before = "", value = ""] = match;
      const start = match.index + before.length;
      if (isNeverPrivate(kind, value) || (prose === true && isOrdinary(value))) continue;
      found.push({ start, end: start + value.length, kind, value, rank: (kind === "secret" ? secretRank : rank) + index });
    }
  });
  return found;
}
