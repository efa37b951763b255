import type { Row, SeparatorKind } from "../../../../server/src/protocol/reading-view.ts";

/** Text drawn at a place that no character takes. */
export interface PlacedText {
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

/** What is drawn of separators. */
export interface SeparatorLayout {
  /** Lines under which a rule is drawn: above the next one's code lenses, and not between these and their line. */
  readonly rules: Readonly<Record<SeparatorKind, readonly number[]>>;
  /** Before messages: what lies between an entry and the one before it. */
  readonly breaks: readonly PlacedText[];
  /** Behind the first line of a message: what begins with it. */
  readonly headings: readonly PlacedText[];
}

/** Behind any line's last character. */
const LINE_END = 0x7fff_ffff;

/**
 * Lays out what separates rows. Rules stay where a row shows its raw text, as colours do; texts do not.
 *
 * @param hasLenses whether code lenses say how runs and steps ended: what they say is left out
 */
export function layOutSeparators(rows: readonly Row[], rawRows: ReadonlySet<number>, hasLenses: boolean): SeparatorLayout {
  const rules: Record<SeparatorKind, number[]> = { start: [], break: [], step: [] };
  const breaks: PlacedText[] = [];
  const headings: PlacedText[] = [];
  for (const [i, { range, message, separator }] of rows.entries()) {
    if (separator === null) continue;
    const { line, character } = range.start;
    // Nothing stands above the first line; and a rule would not tell which of the records of one line it is about.
    if (line > 0 && character === 0) rules[separator.kind].push(line - 1);
    if (rawRows.has(i)) continue;
    if (separator.before !== "") breaks.push({ ...message.start, text: separator.before });
    const { heading, outcome } = separator;
    const text = [hasLenses ? "" : outcome, heading].filter((part) => part !== "").join(" · ");
    if (text === "") continue;
    const end = message.start.line === message.end.line ? message.end.character : LINE_END;
    headings.push({ line: message.start.line, character: end, text });
  }
  return { rules, breaks, headings };
}
