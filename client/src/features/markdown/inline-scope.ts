import { surroundingsLimit, type TextForm } from "../../../../server/src/protocol/document-requests.ts";
import { beginsItem } from "./list-item.ts";
import { partAround } from "./paragraph.ts";
import { lineAround, type TextLine } from "./text-lines.ts";

/** The row below the head of a table. */
const TABLE = /^[ \t>]*(?=[^\r\n]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/m;

/** The text around an offset that code spans, links and the like can reach across: a paragraph, an item, the cell of a table. */
export function inlineScope(text: string, offset: number, form: TextForm): TextLine {
  const part = partAround(text, offset, form, (line) => form === "markdown" && beginsItem(line));
  const line = lineAround(text, offset);
  if (form !== "markdown" || part.end - part.start > surroundingsLimit) return line;
  return TABLE.test(text.slice(part.start, part.end)) ? cellAround(text, line, offset) : part;
}

function cellAround(text: string, line: TextLine, offset: number): TextLine {
  const pipes = [...text.slice(line.start, line.end).matchAll(/(?<!\\)\|/g)].map(({ index }) => line.start + index);
  const start = pipes.findLast((pipe) => pipe < offset);
  return { start: start === undefined ? line.start : start + 1, end: pipes.find((pipe) => pipe >= offset) ?? line.end };
}
