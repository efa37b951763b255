/** Lists of Markdown: where the content of items begins, in columns with tab stops of four. */

const MARKER = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/;

export const beginsItem = (line: string): boolean => MARKER.test(line);

/** Of a line's first character that is no blank. */
export const indentOf = (line: string): number => columnsOf(/^[ \t]*/.exec(line)?.[0] ?? "");

/** Of what stands behind each of the markers that a line begins with, ascending. */
function contentColumns(line: string): number[] {
  const columns: number[] = [];
  let at = 0;
  for (let marker = MARKER.exec(line); marker !== null; marker = MARKER.exec(line.slice(at))) {
    at += marker[0].length;
    const gap = /^[ \t]*/.exec(line.slice(at))?.[0] ?? "";
    // What is indented by four more is code, and an item that is empty has its content one further.
    if (gap.length === 0 || gap.length > 4 || at + gap.length === line.length)
      return [...columns, columnsOf(line.slice(0, at)) + 1];
    at += gap.length;
    columns.push(columnsOf(line.slice(0, at)));
  }
  return columns;
}

/**
 * Where the content of the item begins that a line is part of; 0 outside of lists.
 *
 * @param lines up to and with that line, those of fences blank
 */
export function itemColumn(lines: readonly string[]): number {
  let first = lines.length - 1;
  while (first > 0 && !beginsItem(lines[first] ?? "") && !isBlank(lines[first - 1])) first--;
  return contentColumns(lines[first] ?? "").at(-1) ?? columnAbove(lines, first);
}

/** Of the item that a paragraph continues, which begins with line `first`, by its indentation. */
export function columnAbove(lines: readonly string[], first: number): number {
  let limit = indentOf(lines[first] ?? "");
  for (let at = first - 1; at >= 0 && limit > 0; at--) {
    const line = lines[at] ?? "";
    if (isBlank(line)) continue;
    const column = contentColumns(line).findLast((each) => each <= limit);
    if (column !== undefined) return column;
    limit = Math.min(limit, indentOf(line));
  }
  return 0;
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === "";

const columnsOf = (text: string): number =>
  [...text].reduce((column, character) => (character === "\t" ? column + 4 - (column % 4) : column + 1), 0);
