import {
  type ColumnWidths,
  maxRowLines,
  type Row,
  type RowsParams,
  type RowsResult,
  rowsRequest,
} from "../../../../server/src/protocol/reading-view.ts";
import type { LineSpan } from "./line-window.ts";

/** The rows of one version of a document on the lines that were asked for. */
export interface Answer {
  readonly version: number;
  readonly raw: boolean;
  readonly rows: readonly Row[];
  readonly columns: ColumnWidths;
  readonly lines: readonly LineSpan[];
}

/** Asks the server; null where it has no answer. */
export type AskForRows = (method: typeof rowsRequest, params: RowsParams) => Promise<RowsResult | null>;

/**
 * The rows on some lines of a version. Null where the server does not have this version: the document went on, or has not come
 * to it yet.
 */
export async function fetchRows(
  ask: AskForRows,
  uri: string,
  version: number,
  lines: readonly LineSpan[],
): Promise<Answer | null> {
  const results = await Promise.all(
    lines.flatMap(parts).map(([startLine, endLine]) => ask(rowsRequest, { uri, version, startLine, endLine })),
  );
  const known = results.filter((result) => result !== null);
  if (known.length < results.length || known.some((result) => result.version !== version)) return null;
  return {
    version,
    raw: known.some(({ raw }) => raw),
    rows: distinct(known.flatMap(({ rows }) => rows)),
    columns: widest(known.map(({ columns }) => columns)),
    lines,
  };
}

/** Lines in parts that the server answers whole. */
function parts([first, last]: LineSpan): LineSpan[] {
  const found: LineSpan[] = [];
  for (let line = first; line <= last; line += maxRowLines) found.push([line, Math.min(last, line + maxRowLines - 1)]);
  return found;
}

/** An entry that reaches into two parts comes with both. */
function distinct(rows: readonly Row[]): Row[] {
  const byPlace = new Map(rows.map((row) => [`${row.range.start.line}:${row.range.start.character}`, row]));
  return [...byPlace.values()];
}

function widest(columns: readonly ColumnWidths[]): ColumnWidths {
  const width = (name: keyof ColumnWidths) => Math.max(0, ...columns.map((each) => each[name]));
  return { time: width("time"), component: width("component"), thread: width("thread") };
}
