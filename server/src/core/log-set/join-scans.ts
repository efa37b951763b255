import type { MentionTable } from "../codes/mention-table.ts";
import { createComponentIds } from "../formats/component-ids.ts";
import type { LogTable } from "../formats/log-table.ts";
import { type FileScan, type LogPart, logOfOneFile, type ScannedLog } from "./scanned-log.ts";

/** A file's share of a log to be: its entries `[from, to)`. */
export interface Share {
  readonly name: string;
  readonly scan: FileScan;
  readonly from: number;
  readonly to: number;
}

const LINE_FEED = 10;

/**
 * Joins the scans of several files, oldest first. Every file was scanned on its own, so that a record cut at its end does not
 * run into the next file. A line feed is put between two texts, so that no line does.
 *
 * @param own index of the share that the analysis is about
 */
export function joinScans(shares: readonly Share[], own: number): ScannedLog {
  const [only] = shares;
  if (only !== undefined && shares.length === 1) return logOfOneFile(only.scan, only.name);
  const parts = placeParts(shares);
  const ownPart = parts[own];
  if (ownPart === undefined) throw new RangeError(`A log of ${parts.length} files has no file ${own}`);
  const { encoding } = ownPart.scan.text;
  return {
    text: { bytes: joinBytes(parts), encoding },
    table: joinTables(parts),
    mentions: joinMentions(parts),
    parts,
    own: ownPart,
  };
}

function placeParts(shares: readonly Share[]): LogPart[] {
  let first = 0;
  let startByte = 0;
  return shares.map(({ name, scan, from, to }) => {
    const part = { name, scan, skipped: from, first, end: first + to - from, startByte };
    first = part.end;
    startByte += scan.text.bytes.length + 1;
    return part;
  });
}

function joinBytes(parts: readonly LogPart[]): Uint8Array {
  const last = parts.at(-1);
  const bytes = new Uint8Array((last?.startByte ?? 0) + (last?.scan.text.bytes.length ?? 0)).fill(LINE_FEED);
  for (const { scan, startByte } of parts) bytes.set(scan.text.bytes, startByte);
  return bytes;
}

function joinTables(parts: readonly LogPart[]): LogTable {
  const ids = createComponentIds();
  const component = new Uint16Array(parts.at(-1)?.end ?? 0);
  for (const { scan, skipped, first, end } of parts) {
    const known = scan.table.components.map(ids.idOf);
    for (let entry = first; entry < end; entry++) {
      component[entry] = known[scan.table.component[entry - first + skipped] ?? 0] ?? 0;
    }
  }
  const { length } = component;
  return {
    length,
    start: shifted(parts, "start"),
    messageStart: shifted(parts, "messageStart"),
    messageEnd: shifted(parts, "messageEnd"),
    end: shifted(parts, "end"),
    severity: joined(parts, "severity", new Uint8Array(length)),
    flags: joined(parts, "flags", new Uint8Array(length)),
    component,
    components: ids.names,
    thread: joined(parts, "thread", new Uint32Array(length)),
    time: joined(parts, "time", new Float64Array(length)),
  };
}

type OffsetColumn = "start" | "messageStart" | "messageEnd" | "end";

function shifted(parts: readonly LogPart[], column: OffsetColumn): Uint32Array {
  const values = joined(parts, column, new Uint32Array(parts.at(-1)?.end ?? 0));
  for (const { first, end, startByte } of parts) {
    for (let entry = first; entry < end; entry++) values[entry] = (values[entry] ?? 0) + startByte;
  }
  return values;
}

type PlainColumn = OffsetColumn | "severity" | "flags" | "thread" | "time";

function joined<T extends Uint8Array | Uint32Array | Float64Array>(parts: readonly LogPart[], column: PlainColumn, to: T): T {
  for (const { scan, skipped, first, end } of parts) to.set(scan.table[column].subarray(skipped, skipped + end - first), first);
  return to;
}

function joinMentions(parts: readonly LogPart[]): MentionTable {
  const rows = parts.map((part) => ({ part, ...rowsOf(part) }));
  const length = rows.reduce((sum, { from, to }) => sum + to - from, 0);
  const entry = new Uint32Array(length);
  const start = new Uint32Array(length);
  const byteLength = new Uint16Array(length);
  const value = new Uint32Array(length);
  const kind = new Uint8Array(length);
  let at = 0;
  for (const { part, from, to } of rows) {
    const { mentions } = part.scan;
    byteLength.set(mentions.byteLength.subarray(from, to), at);
    value.set(mentions.value.subarray(from, to), at);
    kind.set(mentions.kind.subarray(from, to), at);
    for (let row = from; row < to; row++, at++) {
      entry[at] = (mentions.entry[row] ?? 0) - part.skipped + part.first;
      start[at] = (mentions.start[row] ?? 0) + part.startByte;
    }
  }
  return { length, entry, start, byteLength, value, kind };
}

/** The rows of a file's mentions that its share of the log holds. */
function rowsOf({ scan: { mentions }, skipped, first, end }: LogPart): { from: number; to: number } {
  let from = 0;
  while (from < mentions.length && (mentions.entry[from] ?? 0) < skipped) from++;
  let to = from;
  while (to < mentions.length && (mentions.entry[to] ?? 0) < skipped + end - first) to++;
  return { from, to };
}
