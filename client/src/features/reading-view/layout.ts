import type { ColumnWidths, Row, RowRange } from "../../../../server/src/protocol/reading-view.ts";
import type { LineSpan } from "./line-window.ts";
import type { Answer } from "./row-source.ts";
import { layOutSeparators, type SeparatorLayout } from "./separator-layout.ts";

/** What is drawn of an entry's failure; `carriedOn`: the operation went on after it. */
export type Tint = "root" | "echo" | "carriedOnRoot" | "carriedOnEcho";

/** Text drawn before a character, in the colour of a tint or of the columns. */
export interface ColumnText {
  readonly line: number;
  readonly character: number;
  readonly text: string;
  readonly tint: Tint | null;
}

/** What is drawn of some rows, as plain places: the same for the same rows. */
export interface Layout {
  /** Not shown at all. */
  readonly hidden: readonly RowRange[];
  readonly columns: readonly ColumnText[];
  /** Messages of trace entries that speak of no failure. */
  readonly trace: readonly RowRange[];
  /** Whole lines, from the first to the last one of each span. */
  readonly tinted: Readonly<Record<Tint, readonly LineSpan[]>>;
  /** Messages of root causes. */
  readonly strong: readonly RowRange[];
  readonly separators: SeparatorLayout;
}

const GAP = "  ";
/** Room for the bar of a tinted line. */
const LEAD = " ";
/** Three texts hang on three characters of the wrapper; a shorter one has them in one. */
const ANCHORS = 3;

/**
 * Lays out an answer.
 *
 * @param rawRows indices of the rows that show their raw text
 * @param hasLenses whether code lenses say how runs and steps ended
 */
export function layOut({ rows, columns: widths, lines }: Answer, rawRows: ReadonlySet<number>, hasLenses: boolean): Layout {
  const tinted: Record<Tint, LineSpan[]> = { root: [], echo: [], carriedOnRoot: [], carriedOnEcho: [] };
  const shown = rows.filter((_, i) => !rawRows.has(i));
  for (const row of rows) {
    const tint = tintOf(row);
    if (tint !== null) tinted[tint].push([row.range.start.line, row.range.end.line]);
  }
  return {
    hidden: shown.flatMap(hiddenParts),
    columns: shown.flatMap((row) => [...columnsOf(row, widths), ...indentsOf(row, widths, lines)]),
    trace: rows.filter((row) => row.severity === "T" && tintOf(row) === null).map(({ message }) => message),
    tinted,
    strong: rows.filter(({ role }) => role === "root").map(({ message }) => message),
    separators: layOutSeparators(rows, rawRows, hasLenses),
  };
}

/** The parts of a row around its message, in order, those that hold nothing left out. */
export function outerParts({ range, message }: Row): RowRange[] {
  return [
    { start: range.start, end: message.start },
    { start: message.end, end: range.end },
  ].filter(({ start, end }) => start.line < end.line || start.character < end.character);
}

/**
 * The wrapper is hidden in pieces where columns hang on its characters: what stands before a character within one hidden piece
 * would be hidden with it.
 */
function hiddenParts(row: Row): RowRange[] {
  if (!hasAnchors(row)) return outerParts(row);
  const { start } = row.range;
  const at = (offset: number) => ({ line: start.line, character: start.character + offset });
  const [wrapper, ...rest] = outerParts(row);
  const pieces = [0, 1].map((offset) => ({ start: at(offset), end: at(offset + 1) }));
  return [...pieces, ...(wrapper === undefined ? [] : [{ start: at(2), end: wrapper.end }]), ...rest];
}

function hasAnchors({ range: { start }, message }: Row): boolean {
  return message.start.line === start.line && message.start.character - start.character >= ANCHORS;
}

/** Time, severity, and component with thread; the severity alone has the colour of the failure. */
function columnsOf(row: Row, widths: ColumnWidths): ColumnText[] {
  const { start } = row.range;
  const lead = start.character > 0 ? GAP : LEAD;
  const texts = [
    `${lead}${column(row.time.padStart(widths.time))}`,
    column(row.severity.padEnd(1)),
    `${column(row.component.padEnd(widths.component))}${column(row.thread.padStart(widths.thread))}`,
  ];
  if (!hasAnchors(row)) return [{ ...start, text: texts.join(""), tint: null }];
  const tint = tintOf(row);
  const drawn = texts.map((text, i) => ({ line: start.line, character: start.character + i, text, tint: i === 1 ? tint : null }));
  return drawn.filter(({ text }) => text !== "");
}

/** Blanks as wide as the columns before every further line of a message, as far as the lines were asked for. */
function indentsOf({ range: { start, end } }: Row, widths: ColumnWidths, lines: readonly LineSpan[]): ColumnText[] {
  const text = " ".repeat(widthOf(widths));
  const indents: ColumnText[] = [];
  for (const [first, last] of lines) {
    for (let line = Math.max(start.line + 1, first); line <= Math.min(end.line, last); line++)
      indents.push({ line, character: 0, text, tint: null });
  }
  return indents;
}

/** How many characters the columns take before a message. */
export function widthOf({ time, component, thread }: ColumnWidths): number {
  return [time, 1, component, thread].reduce((sum, width) => sum + (width === 0 ? 0 : width + GAP.length), LEAD.length);
}

/** A column that no row fills takes no room. */
const column = (text: string): string => (text === "" ? "" : text + GAP);

function tintOf({ role, fatal }: Row): Tint | null {
  if (role === "root") return fatal ? "root" : "carriedOnRoot";
  if (role === "echo") return fatal ? "echo" : "carriedOnEcho";
  return null;
}
