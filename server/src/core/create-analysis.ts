import type { Analysis, LogFile, PlacedMention } from "./analysis.ts";
import { buildChains } from "./chains/build-chains.ts";
import { chainEvidence } from "./chains/chain-evidence.ts";
import type { ErrorChain } from "./chains/chain-types.ts";
import { startedCommands } from "./chains/commands.ts";
import { createCodeContext } from "./code-context.ts";
import { explainCode } from "./codes/explain.ts";
import { findMentions } from "./codes/mentions.ts";
import type { EngineOptions } from "./engine-options.ts";
import type { EntryReader } from "./entry-reader.ts";
import { viewEntry } from "./entry-view.ts";
import type { EntryDetail, LogTable } from "./formats/log-table.ts";
import { harmlessReason, matchArticles, matchHarmless } from "./knowledge/match-articles.ts";
import type { ArticleMatch } from "./knowledge/pack-types.ts";
import { lazy } from "./lazy.ts";
import { createLogPlaces, type LogPlaces } from "./log-set/log-places.ts";
import type { LogPart, ScannedLog } from "./log-set/scanned-log.ts";
import { buildRuns } from "./sequence/build-runs.ts";
import { engineEvents } from "./sequence/engine-events.ts";
import { placeOfEntry } from "./sequence/places.ts";
import { decodeSpan } from "./text/decode-span.ts";
import { type Position, type Span, span } from "./text/offsets.ts";
import { utf16Length } from "./text/utf8.ts";

export function createAnalysis(scanned: ScannedLog, options: EngineOptions): Analysis {
  const { text, table, mentions, own } = scanned;
  const { codes, packs } = options;
  const disabledRules = options.disabledRules ?? [];
  const places = createLogPlaces(scanned);
  const files = scanned.parts.map(fileOfPart);
  const fileOf = (part: LogPart): LogFile => files[scanned.parts.indexOf(part)] ?? fileOfPart(part);
  const detailOf = (index: number): EntryDetail => detailIn(places.partOfEntry(index), index);
  const reader = createReader(scanned, detailOf);
  const events = lazy(() => engineEvents(reader));
  const runs = lazy(() => buildRuns(reader, events()));
  const chains = lazy(() => buildChains({ reader, mentions, events: events(), runs: runs(), packs, disabledRules }));
  const chainByEntry = lazy(() => indexLinks(chains()));
  /** Hover, diagnostics and code actions all ask for those of the same few chains. */
  const articles = new WeakMap<ErrorChain, readonly ArticleMatch[]>();
  const findArticles = (chain: ErrorChain): readonly ArticleMatch[] => {
    const step = runs()[chain.run]?.steps[chain.step] ?? null;
    const entries = chain.links.map((link) => link.entry);
    return matchArticles(chainEvidence(reader, { ...chain, entries, step }), packs, disabledRules);
  };

  const entryAtPosition = (position: Position): number => findEntry(table, own, places.offsetAt(position));
  const mentionsOf = (index: number): readonly PlacedMention[] =>
    placeMentions(text.bytes, table.messageStart[index] ?? 0, table.messageEnd[index] ?? 0);
  const codeContext = createCodeContext({
    reader,
    commands: lazy(() => startedCommands(reader, events())),
    chainOfEntry: (entry) => chains()[chainByEntry().get(entry) ?? -1] ?? null,
    stepStartOf: (entry) => {
      const { run, step } = placeOfEntry(runs(), entry);
      return runs()[run]?.steps[step]?.startEntry ?? 0;
    },
  });

  return {
    format: own.scan.format.id,
    encoding: own.scan.text.encoding,
    byteLength: own.scan.text.bytes.length,
    files,
    own: fileOf(own),
    entries: table,
    mentions,
    get runs() {
      return runs();
    },
    get chains() {
      return chains();
    },
    versions: { codes: codes.version, packs: packs.map(({ id, version }) => ({ id, version })) },
    fileOf: (entry) => fileOf(places.partOfEntry(entry)),
    entryAt: (index) => viewEntry(reader, detailOf(index), index),
    messageOf: reader.message,
    detailOf,
    entrySpan: (index) => span(table.start[index] ?? 0, table.end[index] ?? 0),
    messageSpan: (index) => messageSpan(table, index),
    entryAtPosition,
    entriesOnLines: (startLine, endLine) => entriesOnLines(table, own, places, startLine, endLine),
    mentionsOf,
    mentionAtPosition(position) {
      const entry = entryAtPosition(position);
      if (entry < 0) return null;
      const offset = places.offsetAt(position);
      const mention = mentionsOf(entry).find(({ start, pairEnd }) => start <= offset && offset <= pairEnd);
      return mention === undefined ? null : { ...mention, entry };
    },
    chainOfEntry: (index) => chainByEntry().get(index) ?? -1,
    placeOfEntry: (index) => placeOfEntry(runs(), index),
    positionAt: places.positionAt,
    rangeOf: places.rangeOf,
    rangeOfEntry: (index) => places.rangeOf(span(table.start[index] ?? 0, table.end[index] ?? 0)),
    textOf: (where) => decodeSpan(text.bytes, where.start, where.end),
    get lineCount() {
      return places.lineCount;
    },
    rootSpan(chain) {
      const [root] = chain.links;
      return root?.code ?? messageSpan(table, root?.entry ?? 0);
    },
    articlesOf(chain) {
      const known = articles.get(chain) ?? findArticles(chain);
      articles.set(chain, known);
      return known;
    },
    harmlessReason: ({ harmlessRule }) => (harmlessRule === null ? null : harmlessReason(harmlessRule, packs)),
    noiseReason(index) {
      if (chainByEntry().has(index)) return null;
      const code = mentionsOf(index)[0]?.value ?? null;
      const parts = { code, process: null, commandLine: null, entries: [index], step: null, action: null };
      return matchHarmless(chainEvidence(reader, parts), packs, disabledRules)?.rule.harmless ?? null;
    },
    codeContext,
    explain: (value, context) => explainCode(value, context, codes),
  };
}

function createReader({ text, table, parts }: ScannedLog, detailOf: (entry: number) => EntryDetail): EntryReader {
  return {
    text,
    table,
    entryCount: table.length,
    fileStarts: parts.map(({ first }) => first),
    message: (index) => decodeSpan(text.bytes, table.messageStart[index] ?? 0, table.messageEnd[index] ?? 0),
    component: (index) => table.components[table.component[index] ?? 0] ?? "",
    offset: detailOf,
  };
}

function fileOfPart({ name, scan, first, end }: LogPart): LogFile {
  const { bytes, encoding } = scan.text;
  return { name, format: scan.format.id, encoding, byteLength: bytes.length, first, end };
}

/** As the format reads it in the file itself: a record that is cut at the file's end goes no further. */
function detailIn({ scan, skipped, first, startByte }: LogPart, index: number): EntryDetail {
  const detail = scan.format.detail(scan.text, scan.table, index - first + skipped);
  if (startByte === 0) return detail;
  const shift = (where: Span | null): Span | null => where && span(where.start + startByte, where.end + startByte);
  const { time, date, component, context, type, thread, sourceFile } = detail.spans;
  return {
    ...detail,
    spans: {
      time: shift(time),
      date: shift(date),
      component: shift(component),
      context: shift(context),
      type: shift(type),
      thread: shift(thread),
      sourceFile: shift(sourceFile),
    },
  };
}

/** The codes of a message. Their offsets in it are counted on from one to the next: a message may hold thousands. */
function placeMentions(bytes: Uint8Array, start: number, end: number): PlacedMention[] {
  let at = start;
  let messageOffset = 0;
  return findMentions(bytes, start, end).map((mention) => {
    messageOffset += utf16Length(bytes, at, mention.start);
    at = mention.start;
    const text = decodeSpan(bytes, mention.start, mention.end);
    return { ...mention, span: span(mention.start, mention.end), text, messageOffset };
  });
}

/** The whole message; its place where it is empty. */
function messageSpan(table: LogTable, entry: number): Span {
  return span(table.messageStart[entry] ?? 0, table.messageEnd[entry] ?? 0);
}

/** An entry may stand in two chains (a group's failure after a continued one): the weightier one is its own. */
function indexLinks(chains: readonly ErrorChain[]): Map<number, number> {
  const index = new Map<number, number>();
  for (const [i, chain] of chains.entries()) {
    for (const { entry } of chain.links) if (!index.has(entry)) index.set(entry, i);
  }
  return index;
}

/** The entry of a part whose bytes hold `offset` (its end counts, so that a caret behind it is still in it), or -1. */
function findEntry(table: LogTable, { first, end }: LogPart, offset: number): number {
  const entry = Math.min(countBelow(table.start, table.length, offset + 1), end) - 1;
  return entry >= first && offset <= (table.end[entry] ?? 0) ? entry : -1;
}

function entriesOnLines(table: LogTable, own: LogPart, places: LogPlaces, startLine: number, endLine: number) {
  const from = places.offsetAt({ line: startLine, character: 0 });
  const to = places.offsetAt({ line: endLine + 1, character: 0 });
  return {
    first: Math.max(own.first, Math.min(own.end, countBelow(table.end, table.length, from + 1))),
    end: Math.max(own.first, Math.min(own.end, countBelow(table.start, table.length, to))),
  };
}

/** How many of the first `length` values of an ascending column are below `limit`. */
function countBelow(column: Uint32Array, length: number, limit: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
