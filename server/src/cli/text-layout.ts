/** One labelled part of a finding: the label stands in a column of its own, the lines beside it. */
export interface Field {
  readonly label: string;
  readonly lines: readonly string[];
  /** Colours one line; applied last, so that widths stay true. */
  readonly style?: (line: string) => string;
}

const INDENT = "  ";
const LABEL_WIDTH = 13;

/** Lays fields out in two columns; lines longer than `width` columns are broken at blanks. */
export function layOut(fields: readonly Field[], width: number, dim: (label: string) => string): string[] {
  const room = width - INDENT.length - LABEL_WIDTH;
  return fields.flatMap(({ label, lines, style = String }) =>
    lines
      .flatMap((line) => wrap(line, room))
      .map((line, i) => `${INDENT}${dim((i === 0 ? label : "").padEnd(LABEL_WIDTH))}${style(line)}`),
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

/** `1 log`, `2 logs`. */
export const count = (amount: number, noun: string): string =>
  `${amount} ${amount === 1 ? noun : noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
