import { decodeSpan } from "../text/decode-span.ts";
import { leadingColumns, type PasteColumns, trailingColumns } from "./paste-columns.ts";
import { componentFirst, componentLast, isKnownComponent } from "./paste-components.ts";

type ReadColumns = (line: string) => PasteColumns | null;

/** How a pasted text writes its records: one way a text, so that no prose line is taken for a record of another way. */
export interface PasteShape {
  /** Reads a record whose message comes last: lines without columns belong to the record before them. */
  readonly leading: ReadColumns;
  /** Reads a record whose message comes first: lines without columns belong to the record behind them. */
  readonly trailing: ReadColumns;
  /** Dates that could be either are day first, because another one in the text can only be that. */
  readonly dayFirst: boolean;
  /** Records seen in the head. */
  readonly records: number;
  /** Whether the head is enough to call the text pasted: three records, or nothing but records. */
  readonly convincing: boolean;
}

/** How much of a text decides. */
export const HEAD = 0x10000;
const ENOUGH = 3;
const never: ReadColumns = () => null;

/** @param head the first {@link HEAD} bytes of the text, or fewer. */
export function shapeOf(head: Uint8Array): PasteShape {
  const lines = decodeSpan(head, 0, head.length)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "");
  const full = read(lines, (line) => leadingColumns(line) ?? trailingColumns(line));
  if (full.length > 0) {
    const dayFirst = full.some(({ line, date }) => date !== null && Number.parseInt(line.slice(...date), 10) > 12);
    const nothingElse = full.length === lines.length || leadingColumns(lines[0] ?? "") !== null;
    const convincing = full.length >= ENOUGH || nothingElse;
    return { leading: leadingColumns, trailing: trailingColumns, dayFirst, records: full.length, convincing };
  }
  const first = read(lines, componentFirst);
  const last = read(lines, componentLast);
  const [records, side] =
    first.length >= last.length ? [first, { leading: componentFirst }] : [last, { trailing: componentLast }];
  const convincing = isConvincing(records, lines.length);
  return { leading: never, trailing: never, ...side, dayFirst: false, records: records.length, convincing };
}

type ReadRecord = PasteColumns & { readonly line: string };

function read(lines: readonly string[], columns: ReadColumns): ReadRecord[] {
  return lines.flatMap((line) => {
    const found = columns(line);
    return found === null ? [] : [{ ...found, line }];
  });
}

/**
 * A component alone is little: three known names set off by more than a blank will do, else records must fill half of the
 * text, and unknown names come again and again.
 */
function isConvincing(records: readonly ReadRecord[], lines: number): boolean {
  const components = records.map(({ line, component }) => line.slice(...(component ?? [0, 0])));
  const allKnown = components.every(isKnownComponent);
  if (records.length < ENOUGH) return records.length > 0 && records.length === lines && allKnown;
  if (records.filter(isSetOff).length >= ENOUGH) return true;
  const recurring = new Set(components).size * 2 <= components.length;
  return records.length * 2 >= lines && (recurring || allKnown);
}

function isSetOff({ line, component, message }: ReadRecord): boolean {
  const [start = 0, end = 0] = component ?? [];
  return /^(?:\t| {2})/.test(line.slice(end, message[0])) && isKnownComponent(line.slice(start, end));
}
