import type { Fence } from "../../../../server/src/protocol/markdown-fences.ts";

/** Opening or closing line of a listing (`----`), a literal block (`....`), a comment, a passthrough, or a fence as in Markdown. */
const DELIMITER = /^(-{4,}|\.{4,}|\/{4,}|\+{4,}|`{3,})[ \t]*(\w*)[ \t]*$/;
/** `[source,powershell]`, `[,c]`: what the block below holds. */
const ATTRIBUTES = /^\[(?:source)?[^\],]*,\s*(\w+)[^\]]*\]\s*$/;
const TITLE = /^\.[^\s.]/;

/** The blocks of an AsciiDoc document that stand as they are written, as {@link Fence} has those of Markdown. */
export function asciidocBlocks(lines: Iterable<string>): Fence[] {
  const found: Fence[] = [];
  let open: { readonly start: number; readonly delimiter: string; readonly language: string } | null = null;
  let named = "";
  let at = -1;
  for (const line of lines) {
    at++;
    const [, delimiter, language = ""] = DELIMITER.exec(line) ?? [];
    if (open !== null) {
      if (line.trimEnd() !== open.delimiter) continue;
      found.push({ start: open.start, end: at, language: open.language });
      open = null;
    } else if (delimiter !== undefined && (language === "" || delimiter.startsWith("`"))) {
      open = { start: at, delimiter, language: (language || named).toLowerCase() };
    }
    named = ATTRIBUTES.exec(line)?.[1] ?? (TITLE.test(line) ? named : "");
  }
  if (open) found.push({ start: open.start, end: Number.POSITIVE_INFINITY, language: open.language });
  return found;
}
