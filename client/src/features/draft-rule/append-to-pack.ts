/** A change to a pack: a snippet in place of a range of its text, in UTF-16 offsets. */
export interface PackInsertion {
  readonly start: number;
  readonly end: number;
  readonly snippet: string;
}

type ListName = "articles" | "rules";

/**
 * Where a new item goes in a list of a pack in YAML: behind its last one, or in place of `[]`. Null for a pack without that list,
 * or with one on a single line.
 *
 * @param item as a snippet, indented by two blanks, with a line end
 */
export function appendTo(text: string, list: ListName, item: string): PackInsertion | null {
  const key = new RegExp(`^${list}:([ \\t]*\\[[ \\t]*\\])?[ \\t]*(#.*?)?\\r?$`, "m").exec(text);
  if (key === null) return null;
  const [line, empty, comment] = key;
  const lineEnd = key.index + line.trimEnd().length;
  if (empty !== undefined) {
    const kept = comment === undefined ? "" : ` ${comment.replace(/[\\$}]/g, "\\$&")}`;
    return { start: key.index + list.length + 1, end: lineEnd, snippet: `${kept}\n${item.trimEnd()}` };
  }
  const last = lastLineOf(text, lineEnd);
  const indented = item.replace(/^ {2}/gm, " ".repeat(last.indentation));
  return { start: last.end, end: last.end, snippet: `\n${indented.trimEnd()}` };
}

/** The end of the last line below a key that belongs to it, and how far its items are indented. */
function lastLineOf(text: string, keyEnd: number): { readonly end: number; readonly indentation: number } {
  let end = keyEnd;
  let indentation: number | null = null;
  for (const { index, 0: line } of text.slice(keyEnd).matchAll(/(?<=\n).*\S.*/g)) {
    const content = line.trimStart();
    const depth = line.length - content.length;
    // A comment of the list, or of the one behind it; deeper ones may be text of the item.
    if (content.startsWith("#") && depth <= (indentation ?? depth)) continue;
    if (depth === 0 && !/^-(?:\s|$)/.test(content)) break;
    indentation ??= depth;
    end = keyEnd + index + line.trimEnd().length;
  }
  return { end, indentation: indentation ?? 2 };
}
