import type { Analysis, PlacedMention } from "./analysis.ts";
import { buildChains } from "./chains/build-chains.ts";
import { chainEvidence } from "./chains/chain-evidence.ts";
import type { ErrorChain } from "./chains/chain-types.ts";
import type { CodeContext } from "./codes/code-types.ts";
import { explainCode } from "./codes/explain.ts";
import { type Mention, MentionKind, type MentionTable } from "./codes/mention-table.ts";
import { findMentions } from "./codes/mentions.ts";
import type { EngineOptions } from "./engine-options.ts";
import type { EntryReader } from "./entry-reader.ts";
import { viewEntry } from "./entry-view.ts";
import type { LogFormat } from "./formats/log-format.ts";
import type { LogTable } from "./formats/log-table.ts";
import { matchArticles, matchHarmless } from "./knowledge/match-articles.ts";
import { mergePacks } from "./knowledge/merge-packs.ts";
import { lazy } from "./lazy.ts";
import { buildRuns } from "./sequence/build-runs.ts";
import { engineEvents } from "./sequence/engine-events.ts";
import { placeOfEntry } from "./sequence/places.ts";
import { decodeSpan } from "./text/decode-span.ts";
import { createLineIndex } from "./text/line-index.ts";
import { type Position, type Span, span } from "./text/offsets.ts";
import type { SourceText } from "./text/source-text.ts";
import { utf16Length } from "./text/utf8.ts";

/** What the scan of one document version found; everything else is derived from it on demand. */
export interface ScannedLog {
  readonly text: SourceText;
  readonly format: LogFormat;
  readonly table: LogTable;
  readonly mentions: MentionTable;
}

const ERROR_SOURCE = /;\s*Source:\s*([\w ]+?)\s*\)/i;

export function createAnalysis(scanned: ScannedLog, options: EngineOptions): Analysis {
  const { text, format, table, mentions } = scanned;
  const { codes, packs } = options;
  const disabledRules = options.disabledRules ?? [];
  const reader = createReader(text, table);
  const lines = lazy(() => createLineIndex(text.bytes));
  const events = lazy(() => engineEvents(reader));
  const runs = lazy(() => buildRuns(reader, events()));
  const chains = lazy(() => buildChains({ reader, mentions, events: events(), runs: runs(), packs, disabledRules }));
  const chainByEntry = lazy(() => indexLinks(chains()));

  const entryAtPosition = (position: Position): number => findEntry(table, lines().offsetAt(position));
  const mentionsOf = (index: number): readonly PlacedMention[] =>
    placeMentions(text.bytes, table.messageStart[index] ?? 0, table.messageEnd[index] ?? 0);
  const rangeOf = (where: Span) => ({ start: lines().positionAt(where.start), end: lines().positionAt(where.end) });
  const codeContext = (entry: number, mention: Mention | null): CodeContext => {
    const chain = chains()[chainByEntry().get(entry) ?? -1];
    return {
      component: reader.component(entry),
      process: chain?.process ?? null,
      source: ERROR_SOURCE.exec(reader.message(entry))?.[1] ?? null,
      exit: mention?.kind === MentionKind.exit,
    };
  };

  return {
    format: format.id,
    encoding: text.encoding,
    byteLength: text.bytes.length,
    entries: table,
    mentions,
    get runs() {
      return runs();
    },
    get chains() {
      return chains();
    },
    versions: { codes: codes.version, packs: packs.map(({ id, version }) => ({ id, version })) },
    entryAt: (index) => viewEntry(reader, format, index),
    messageOf: reader.message,
    detailOf: (index) => format.detail(text, table, index),
    entrySpan: (index) => span(table.start[index] ?? 0, table.end[index] ?? 0),
    messageSpan: (index) => messageSpan(table, index),
    entryAtPosition,
    entriesOnLines: (startLine, endLine) => ({
      first: countBelow(table.end, table.length, lines().offsetAt({ line: startLine, character: 0 }) + 1),
      end: countBelow(table.start, table.length, lines().offsetAt({ line: endLine + 1, character: 0 })),
    }),
    mentionsOf,
    mentionAtPosition(position) {
      const entry = entryAtPosition(position);
      if (entry < 0) return null;
      const offset = lines().offsetAt(position);
      const mention = mentionsOf(entry).find(({ start, end }) => start <= offset && offset <= end);
      return mention === undefined ? null : { ...mention, entry };
    },
    chainOfEntry: (index) => chainByEntry().get(index) ?? -1,
    placeOfEntry: (index) => placeOfEntry(runs(), index),
    positionAt: (offset) => lines().positionAt(offset),
    rangeOf,
    rangeOfEntry: (index) => rangeOf(span(table.start[index] ?? 0, table.end[index] ?? 0)),
    textOf: (where) => decodeSpan(text.bytes, where.start, where.end),
    get lineCount() {
      return lines().lineCount;
    },
    rootSpan(chain) {
      const [root] = chain.links;
      return root?.code ?? messageSpan(table, root?.entry ?? 0);
    },
    articlesOf(chain) {
      const step = runs()[chain.run]?.steps[chain.step]?.name ?? null;
      const entries = chain.links.map((link) => link.entry);
      return matchArticles(chainEvidence(reader, { ...chain, entries, step }), packs, disabledRules);
    },
    harmlessReason: ({ harmlessRule }) =>
      mergePacks(packs).rules.find(({ rule }) => rule.id === harmlessRule)?.rule.harmless ?? null,
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

function createReader(text: SourceText, table: LogTable): EntryReader {
  return {
    text,
    table,
    fileStarts: [0],
    message: (index) => decodeSpan(text.bytes, table.messageStart[index] ?? 0, table.messageEnd[index] ?? 0),
    component: (index) => table.components[table.component[index] ?? 0] ?? "",
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

/** The entry whose bytes hold `offset` (its end counts, so that a caret behind it is still in it), or -1. */
function findEntry(table: LogTable, offset: number): number {
  const entry = countBelow(table.start, table.length, offset + 1) - 1;
  return entry >= 0 && offset <= (table.end[entry] ?? 0) ? entry : -1;
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
