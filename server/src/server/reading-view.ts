import { copiedEntry, entriesOfLines } from "../features/copy-columns.ts";
import { describeEntryAt } from "../features/describe-entry.ts";
import { readingRows } from "../features/reading-rows.ts";
import { chainAt } from "../features/root-cause.ts";
import {
  type ColumnsResult,
  columnsRequest,
  type DescribeEntryResult,
  describeEntryRequest,
  type RowsResult,
  rowsRequest,
} from "../protocol/reading-view.ts";
import { currentLog } from "./log-lookup.ts";
import { presentLogsOf } from "./next-logs.ts";
import { isUnsigned } from "./params.ts";
import { featureOptions, type Session } from "./session.ts";

type Params = Record<string, unknown>;

/** The requests of `protocol/reading-view.ts`, as the custom requests are registered. */
export const readingViewRequests = [
  [rowsRequest, rows],
  [describeEntryRequest, describeEntry],
  [columnsRequest, columns],
] as const;

/** Entries copied between two pauses. */
const SLICE = 2000;

/** A version that is not the document's present one is answered at once: its client has sent, or will send, a newer request. */
async function rows(session: Session, { uri, version, startLine, endLine }: Params): Promise<RowsResult | null> {
  if (typeof uri !== "string" || !isUnsigned(startLine) || !isUnsigned(endLine)) return null;
  if (session.documents.get(uri)?.version !== version) return null;
  const log = await session.logs.get(uri);
  return log && { version: log.version, ...readingRows(log.analysis, startLine, endLine) };
}

async function describeEntry(session: Session, { uri, line, character }: Params): Promise<DescribeEntryResult | null> {
  if (typeof uri !== "string" || !isUnsigned(line) || !isUnsigned(character)) return null;
  const log = await currentLog(session, uri);
  if (log === null) return null;
  const { analysis } = log;
  const place = { line, character };
  const present = await presentLogsOf(session, uri, analysis, [chainAt(analysis, place)]);
  return describeEntryAt(analysis, place, { ...featureOptions(session, uri), present });
}

async function columns(session: Session, { uri, lines }: Params): Promise<ColumnsResult | null> {
  if (typeof uri !== "string" || !isLines(lines)) return null;
  const log = await currentLog(session, uri);
  if (log === null) return null;
  const copied: string[] = [];
  for (const entry of entriesOfLines(log.analysis, lines)) {
    copied.push(copiedEntry(log.analysis, entry));
    if (copied.length % SLICE === 0) await session.host.pause();
  }
  return { text: copied.join("\n"), entries: copied.length };
}

const isLines = (lines: unknown): lines is [number, number][] =>
  Array.isArray(lines) && lines.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isUnsigned));
