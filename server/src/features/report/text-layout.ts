/** One labelled part of a finding: the label stands in a column of its own, the lines beside it. */
export interface Field {
  readonly label: string;
  readonly lines: readonly string[];
  /** Colours one line; applied last, so that widths stay true. */
  readonly style?: (line: string) => string;
}

const INDENT = "  ";
/** Of the English labels; longer ones make the column wider. */
const LABEL_WIDTH = 13;

/** Lays fields out in two columns; lines longer than `width` columns are broken at blanks. */
export function layOut(fields: readonly Field[], width: number, dim: (label: string) => string): string[] {
  const labelWidth = fields.reduce((widest, { label }) => Math.max(widest, label.length + 1), LABEL_WIDTH);
  const room = width - INDENT.length - labelWidth;
  return fields.flatMap(({ label, lines, style = String }) =>
    lines
      .flatMap((line) => wrap(line, room))
      .map((line, i) => `${INDENT}${dim((i === 0 ? label : "").padEnd(labelWidth))}${style(line)}`),
  );
}

/** Breaks a line at blanks so that its parts fit `width` UTF-16 code units; words longer than that stay whole. */
export function wrap(line: string, width: number): string[] {
  const hanging = /^\d+\. /.exec(line)?.[0].length ?? 0;
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (longer.length <= width || current.trim() === "") {
      current = longer;
      continue;
    }
    lines.push(current);
    current = `${" ".repeat(hanging)}${word}`;
  }
  return [...lines, current];
}
