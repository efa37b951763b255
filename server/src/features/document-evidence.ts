import type { Analysis } from "../core/analysis.ts";
import { NO_THREAD } from "../core/formats/log-table.ts";
import { evidenceEntry } from "../core/incident/evidence.ts";
import { compileWildcard, type Wildcard, wildcardOccurs } from "../core/knowledge/wildcard.ts";
import { columnText } from "./column-text.ts";
import { fence } from "./markdown.ts";
import { shortened } from "./note-evidence.ts";

/**
 * A row of evidence, as a note quotes an entry: message, component, time and thread. With the entry's ordinal among equals it
 * identifies the entry in any file that holds it, see `LogEntry.identity`.
 */
interface QuotedEntry {
  /** What stands behind the message: the same for every entry of that moment. */
  readonly rest: string;
  readonly time: string;
  readonly thread: number | null;
  /** The message, where names in it may have been replaced by pseudonyms. */
  readonly redacted: Wildcard | null;
}

/** `MACHINE-1`, or what stands for a secret. */
const PSEUDONYM = /\b[A-Z]{2,12}-\d{1,5}\b|\bREMOVED\b/g;
const THREAD = /^(\d{1,10}) \(0x[\dA-F]+\)$/;

/**
 * The lines (1-based) of the document's own entries that rows of evidence quote, in document order; a row that no entry has is
 * not in the map. One pass over the entries; only those of a quoted moment are decoded.
 */
export function findQuoted(analysis: Analysis, rows: Iterable<string>): Map<string, number[]> {
  const wanted = new Map([...new Set(rows)].map((row) => [row, quotedEntry(row)]));
  const threads = new Set([...wanted.values()].map(({ thread }) => thread));
  const isMoment = momentFilter([...wanted.values()].map(({ time }) => time));
  const redacted = [...wanted].filter(([, { redacted }]) => redacted !== null);
  const found = new Map<string, number[]>();
  const like = new Map<string, number[]>();
  const { own } = analysis;
  for (let entry = own.first; entry < own.end; entry++) {
    if (!threads.has(threadOf(analysis, entry)) || !isMoment(analysis.entries.time[entry])) continue;
    const quoted = evidenceEntry(analysis, entry);
    const row = quote({ ...quoted, message: shortened(quoted.message) });
    if (wanted.has(row)) add(found, row, quoted.line);
    for (const [other, pattern] of redacted) if (isLike(row, pattern)) add(like, other, quoted.line);
  }
  return new Map([...like, ...found]);
}

/** The seconds of a clock, with their fraction. */
const SECONDS = /:(\d{2}(?:[.,]\d{1,7})?)(?!.*:\d)/;
const MINUTE = 60_000;

/**
 * Whether an entry's time (UTC milliseconds) may be one of those written. Whatever its bias, it is one of whole minutes: seconds
 * and their fraction are those of UTC.
 */
function momentFilter(written: readonly string[]): (time: number | undefined) => boolean {
  const moments = new Set<number>();
  for (const time of written) {
    const seconds = SECONDS.exec(time)?.[1];
    if (seconds === undefined) return () => true;
    const ms = Number(seconds.replace(",", ".")) * 1000;
    for (const moment of [Math.floor(ms), Math.round(ms)]) moments.add(moment % MINUTE);
  }
  return (time = Number.NaN) => Number.isNaN(time) || moments.has(((time % MINUTE) + MINUTE) % MINUTE);
}

/** What an entry's row reads in a document. */
const quote = (entry: Parameters<typeof columnText>[0]): string => fence(columnText(entry), "").split("\n")[1] ?? "";

const threadOf = ({ entries }: Analysis, entry: number): number | null => {
  const thread = entries.thread[entry] ?? NO_THREAD;
  return thread === NO_THREAD ? null : thread;
};

function quotedEntry(row: string): QuotedEntry {
  const [message = "", ...columns] = row.split("\t");
  const rest = columns.join("\t");
  const thread = THREAD.exec(columns[2] ?? "")?.[1];
  const pattern = compileWildcard(message.replace(PSEUDONYM, "*"));
  const isRedacted = pattern.literals.length > 0 && message.search(PSEUDONYM) >= 0;
  return {
    rest,
    time: columns[1] ?? "",
    thread: thread === undefined ? null : Number(thread),
    redacted: isRedacted ? pattern : null,
  };
}

function isLike(row: string, { rest, redacted }: QuotedEntry): boolean {
  const tab = row.indexOf("\t");
  const [message, columns] = tab < 0 ? [row, ""] : [row.slice(0, tab), row.slice(tab + 1)];
  return redacted !== null && columns === rest && wildcardOccurs(redacted, message.toLowerCase());
}

function add(lines: Map<string, number[]>, row: string, line: number): void {
  const known = lines.get(row);
  if (known === undefined) lines.set(row, [line]);
  else known.push(line);
}
