import type { TextForm } from "../../../../server/src/protocol/document-requests.ts";
import { lineAround, lineBefore, lineBehind, type TextLine } from "./text-lines.ts";

/** What no paragraph goes across: a blank line, a heading, a fence, the marker of a note. */
const BOUNDARY = /^[ \t]*(?:$|#{1,6}[ \t]|<!-- smsts-note:|(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:`{3}|~{3}))/;
/** The same of AsciiDoc: a blank line, a heading, the delimiter of a block or table. */
const ASCIIDOC_BOUNDARY = /^(?:[ \t]*$|={1,6}[ \t]|(?:-{4,}|={4,}|\.{4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|`{3,}|--|\|===)[ \t]*$)/;

const isBoundary = (line: string, form: TextForm): boolean => (form === "asciidoc" ? ASCIIDOC_BOUNDARY : BOUNDARY).test(line);

/** The lines that belong together around an offset, up to a boundary; the last line end is not in it. */
export const paragraphAround = (text: string, offset: number, form: TextForm): TextLine =>
  partAround(text, offset, form, () => false);

/** Those of them that are one item of a list: at a line that `begins` tells of, another one begins. */
export function partAround(text: string, offset: number, form: TextForm, begins: (line: string) => boolean): TextLine {
  const lineOf = ({ start, end }: TextLine) => text.slice(start, end);
  let { start, end } = lineAround(text, offset);
  if (isBoundary(text.slice(start, end), form)) return { start, end };
  for (let at = start; !begins(lineOf(lineAround(text, at))); start = at) {
    const above = lineBefore(text, at);
    if (above === null || isBoundary(lineOf(above), form)) break;
    at = above.start;
  }
  for (let below = lineBehind(text, end); below !== null; below = lineBehind(text, end)) {
    const line = lineOf(below);
    if (isBoundary(line, form) || begins(line)) break;
    end = below.end;
  }
  return { start, end };
}
