import type { RedactionKind } from "./redaction-kinds.ts";

/** Something in a text, `[start, end)` in UTF-16 code units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Something private; of two that overlap, the one of the lower rank says what it is. */
export interface FoundSpan extends TextSpan {
  readonly kind: RedactionKind;
  readonly value: string;
  readonly rank: number;
  /** For `own`: the word of its pseudonyms. */
  readonly word?: string;
}

/** One span where several overlapped: all of their text is private. In text order. */
export function mergeFound(found: readonly FoundSpan[]): FoundSpan[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || a.rank - b.rank);
  const merged: FoundSpan[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last === undefined || next.start >= last.end) merged.push(next);
    else
      merged[merged.length - 1] = {
        ...(next.rank < last.rank ? next : last),
        start: last.start,
        end: Math.max(last.end, next.end),
      };
  }
  return merged;
}

/** Spans in text order that do not overlap, without what lies in the kept ones. */
export function outside<T extends TextSpan>(spans: readonly T[], kept: readonly TextSpan[]): T[] {
  const left: T[] = [];
  let at = 0;
  for (const span of spans) {
    while ((kept[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at++;
    let { start } = span;
    for (let next = at; start < span.end; next++) {
      const keep = kept[next];
      const end = Math.min(span.end, keep?.start ?? span.end);
      if (end > start) left.push({ ...span, start, end });
      if (keep === undefined || keep.start >= span.end) break;
      start = Math.max(start, keep.end);
    }
  }
  return left;
}

/** Overlapping and touching spans as one, in text order. */
export function union(spans: readonly TextSpan[]): TextSpan[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
