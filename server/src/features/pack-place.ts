/** Where a cursor stands in a pack in YAML, told by indentation alone: what somebody types is rarely valid. */
export interface PackPlaceAt {
  /** `key`: on a key. `value`: on the text of a key or list item. `start`: where either may begin. */
  readonly kind: "key" | "value" | "start";
  /** Keys from the top, `[]` for an item: of the mapping that the key is in, else of the value. */
  readonly path: readonly string[];
  /** The whole word, and what of it stands before the cursor, without quotes. */
  readonly word: string;
  readonly typed: string;
  /** Characters of the word in its line, without quotes; `lineEnd` is the line's length. */
  readonly start: number;
  readonly end: number;
  readonly lineEnd: number;
  /** Whether the word is quoted already. */
  readonly quoted: boolean;
  /** The other keys of the mapping. */
  readonly siblings: ReadonlySet<string>;
}

/** A level of nesting that is open at some line. */
interface Level {
  readonly column: number;
  /** A key, or `[]` for an item. */
  readonly name: string;
  /** Distinguishes one item from the next. */
  readonly id: number;
}

interface LineParts {
  /** Columns of the hyphens of list items. */
  readonly hyphens: readonly number[];
  /** Where the text behind them begins. */
  readonly column: number;
  readonly key: string | null;
  /** Column behind the colon. */
  readonly colonEnd: number;
  readonly lineEnd: number;
}

const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#[\]{},&*!|>%@`][^\s:#]*))\s*:(?=\s|$)/;
/** What makes the lines below it text: `|`, `>-`, `|2+`. */
const BLOCK_TEXT = /(?:^|[\s:-])[|>][-+\d]{0,2}\s*(?:#.*)?$/;

/** @param character in UTF-16 code units; null inside texts of several lines, comments and inline mappings. */
export function packPlaceAt(text: string, line: number, character: number): PackPlaceAt | null {
  const lines = text.split(/\r\n|\n|\r/);
  const keysBelow = new Map<number, Set<string>>();
  let levels: Level[] = [{ column: -1, name: "", id: 0 }];
  let nextId = 1;
  let blockColumn = -1;
  let found: { readonly levels: readonly Level[]; readonly parts: LineParts; readonly owner: number } | null = null;

  for (const [at, content] of lines.entries()) {
    const indent = content.search(/\S/);
    if (blockColumn >= 0 && (indent < 0 ? at !== line : indent > blockColumn)) {
      if (at === line) return null;
      continue;
    }
    const isCursor = at === line;
    if (!isCursor && (indent < 0 || content[indent] === "#")) continue;
    blockColumn = -1;
    const parts = partsOf(content, isCursor ? character : content.length);
    for (const column of parts.hyphens) {
      levels = levels.filter((level) => level.column < column || (level.column === column && level.name !== "[]"));
      levels.push({ column, name: "[]", id: nextId++ });
    }
    levels = levels.filter((level) => level.column < parts.column || parts.column < 0);
    const owner = levels.at(-1)?.id ?? 0;
    if (isCursor) found = { levels: [...levels], parts, owner };
    if (parts.key === null) {
      if (BLOCK_TEXT.test(content)) blockColumn = parts.hyphens.at(-1) ?? parts.column;
      continue;
    }
    if (!isCursor) keysBelow.set(owner, (keysBelow.get(owner) ?? new Set()).add(parts.key));
    levels.push({ column: parts.column, name: parts.key, id: nextId++ });
    if (BLOCK_TEXT.test(content)) blockColumn = parts.column;
  }
  if (found === null) return null;
  const { parts, owner } = found;
  const path = found.levels.slice(1).map(({ name }) => name);
  return placeIn(lines[line] ?? "", character, parts, path, keysBelow.get(owner) ?? new Set());
}

function partsOf(content: string, cursor: number): LineParts {
  const hyphens: number[] = [];
  let column = content.search(/\S/);
  if (column < 0) column = cursor;
  while (/^-(?:\s|$)/.test(content.slice(column))) {
    hyphens.push(column);
    const next = content.slice(column + 1).search(/\S/);
    column = next < 0 ? Math.max(cursor, column + 2) : column + 1 + next;
  }
  const match = KEY.exec(content.slice(column));
  const key = match === null ? null : (match[1] ?? match[2] ?? match[3] ?? "");
  return { hyphens, column, key, colonEnd: column + (match?.[0].length ?? 0), lineEnd: content.length };
}

function placeIn(
  content: string,
  character: number,
  { column, key, colonEnd }: LineParts,
  path: readonly string[],
  siblings: ReadonlySet<string>,
): PackPlaceAt | null {
  const lineEnd = content.length;
  if (key !== null && character < colonEnd) {
    const start = /["']/.test(content[column] ?? "") ? column + 1 : column;
    const end = start + key.length;
    if (character < column) return null;
    return {
      kind: "key",
      path,
      word: key,
      typed: content.slice(start, character),
      start,
      end,
      lineEnd,
      quoted: start > column,
      siblings,
    };
  }
  const from = key === null ? column : colonEnd;
  const valuePath = key === null ? path : [...path, key];
  const value = content.slice(from);
  if (character < from || /^\s*[{|>]/.test(value) || /(?:^|\s)#/.test(content.slice(from, character))) return null;
  const inList = /^\s*\[/.test(value);
  const word = wordAt(content, character, inList ? content.indexOf("[", from) + 1 : from, inList);
  const at = inList ? [...valuePath, "[]"] : valuePath;
  const kind = key === null && !inList ? "start" : "value";
  return { kind, path: at, ...word, lineEnd, siblings };
}

/** The text around the cursor: up to the next comma or bracket in an inline list, else to the end of the line. */
function wordAt(content: string, character: number, from: number, inList: boolean) {
  const before = content.slice(from, character);
  const left = from + (inList ? Math.max(before.lastIndexOf(","), -1) + 1 : 0);
  const rest = content.slice(character);
  const right = inList ? rest.search(/[,\]]/) : rest.search(/\s+#|$/);
  const whole = content.slice(left, right < 0 ? content.length : character + right);
  const inner = whole.trim();
  let start = left + (inner === "" ? whole.length : whole.indexOf(inner));
  if (inner === "") start = Math.min(Math.max(character, left), left + whole.length);
  let end = start + inner.length;
  const quote = /^["']/.exec(inner)?.[0];
  if (quote !== undefined) {
    start++;
    if (inner.length > 1 && inner.endsWith(quote)) end--;
  }
  const typed = content.slice(start, Math.max(start, character));
  return { word: content.slice(start, end), typed, start, end, quoted: quote !== undefined };
}
