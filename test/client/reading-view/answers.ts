import type { Answer } from "../../../client/src/features/reading-view/row-source.ts";
import type { Row, RowRange } from "../../../server/src/protocol/reading-view.ts";

/** `7:0-7:12` */
export function range(text: string): RowRange {
  const [, ...numbers] = /^(\d+):(\d+)-(\d+):(\d+)$/.exec(text) ?? [];
  const [startLine = 0, startCharacter = 0, endLine = 0, endCharacter = 0] = numbers.map(Number);
  return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}

/** An entry on one line: `<![LOG[` in seven characters, a message of five, a trailer of eight. */
export function row(line: number, more: Partial<Row> = {}): Row {
  return {
    range: range(`${line}:0-${line}:20`),
    message: range(`${line}:7-${line}:12`),
    severity: "I",
    role: "none",
    fatal: false,
    separator: null,
    time: "09:41:06",
    component: "TSManager",
    thread: "1984",
    ...more,
  };
}

export function answer(rows: readonly Row[], more: Partial<Answer> = {}): Answer {
  const columns = { time: 8, component: 9, thread: 4 };
  return { version: 1, raw: true, rows, columns, lines: [[0, 100]], ...more };
}
