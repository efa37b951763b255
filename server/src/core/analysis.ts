import type { ErrorChain } from "./chains/chain-types.ts";
import type { CodeContext, ExplainedCode } from "./codes/code-types.ts";
import type { Mention, MentionTable } from "./codes/mention-table.ts";
import type { EntryDetail, FormatId, LogTable } from "./formats/log-table.ts";
import type { ArticleMatch } from "./knowledge/pack-types.ts";
import type { TaskSequenceRun } from "./sequence/run-model.ts";
import type { Position, Range, Span } from "./text/offsets.ts";
import type { Encoding } from "./text/source-text.ts";

/** A view of one entry, decoded on demand; keep the index, not the view. */
export interface LogEntry extends EntryDetail {
  readonly index: number;
  readonly message: string;
  readonly component: string;
  /** Unsigned 32 bits, or null. */
  readonly thread: number | null;
  readonly severity: number;
  readonly severityInferred: boolean;
  readonly prose: boolean;
  readonly damaged: boolean;
  /** UTC milliseconds, or null. */
  readonly time: number | null;
  /** Record and message. */
  readonly span: Span;
  readonly messageSpan: Span;
  /** Hash of component, thread, written date and time and message, with its ordinal among equals. */
  readonly identity: string;
}

/** One of the files that a log is made of. */
export interface LogFile {
  /** As the host names it (a URI in the server, a path on the command line); empty where it gave no name. */
  readonly name: string;
  readonly format: FormatId;
  readonly encoding: Encoding;
  /** UTF-8 bytes of its decoded text. */
  readonly byteLength: number;
  /** Its entries, as indices `[first, end)`. */
  readonly first: number;
  readonly end: number;
}

/** A code written in an entry, with its place in the document. */
export interface PlacedMention extends Mention {
  readonly span: Span;
  /** As written, e.g. `0x800700C1`, `-2147024703`. */
  readonly text: string;
  /** Where it begins in the message, in UTF-16 code units. */
  readonly messageOffset: number;
}

/**
 * Everything known of one version of one document, and of the log that it is a file of. Parts are computed when first asked
 * for, then kept.
 *
 * A log may be joined from several files (a rollover set, the folders of a deployment's phases). Entries, mentions, runs and
 * chains are those of the whole log. One file is the document itself: what takes a position, and what is said of the text, is
 * about that one. What is given as a position or range is one of the file that the entry stands in, see `fileOf`.
 */
export interface Analysis {
  /** Of the document, as are `encoding`, `byteLength` and `lineCount`. */
  readonly format: FormatId;
  readonly encoding: Encoding;
  /** UTF-8 bytes of the decoded text. */
  readonly byteLength: number;
  /** Oldest first; one, unless the log was joined. */
  readonly files: readonly LogFile[];
  /** The document's own entry in `files`. */
  readonly own: LogFile;
  readonly entries: LogTable;
  readonly mentions: MentionTable;
  readonly runs: readonly TaskSequenceRun[];
  /** Fatal first, then newest. */
  readonly chains: readonly ErrorChain[];
  /** Which tables and packs answered. */
  readonly versions: { readonly codes: string; readonly packs: readonly { readonly id: string; readonly version: string }[] };

  fileOf(entry: number): LogFile;
  entryAt(index: number): LogEntry;
  messageOf(index: number): string;
  /** The parts of an entry that the table has no column for, without its message. */
  detailOf(index: number): EntryDetail;
  /** Where an entry stands, without decoding it. */
  entrySpan(index: number): Span;
  /** Where its message stands, likewise. */
  messageSpan(index: number): Span;
  /** The entry under a position of the document, or -1 on a line break or past the end. */
  entryAtPosition(position: Position): number;
  /** The entries that touch the lines from `startLine` to `endLine` (both included), as indices `[first, end)`; no decoding. */
  entriesOnLines(startLine: number, endLine: number): { readonly first: number; readonly end: number };
  /** All codes of an entry, success values too. */
  mentionsOf(index: number): readonly PlacedMention[];
  /** The code under a position of the document, or null; that of a pair on either half. */
  mentionAtPosition(position: Position): (PlacedMention & { readonly entry: number }) | null;
  /** The chain an entry belongs to (index into `chains`), or -1. */
  chainOfEntry(index: number): number;
  /** The run and step an entry belongs to; -1 for none. */
  placeOfEntry(index: number): { readonly run: number; readonly step: number };

  positionAt(offset: Span["start"]): Position;
  rangeOf(span: Span): Range;
  /** Where an entry's record stands, without decoding it. */
  rangeOfEntry(index: number): Range;
  /** Text of a span. */
  textOf(span: Span): string;
  readonly lineCount: number;

  /** The diagnostic's place: the first character of the root cause's code, of its message where it has none. */
  rootSpan(chain: ErrorChain): Span;
  articlesOf(chain: ErrorChain): readonly ArticleMatch[];
  /** Why a rule holds the failure for harmless, in the rule's words; null for one that no rule excuses. */
  harmlessReason(chain: ErrorChain): string | null;
  /** The same for an entry that speaks of nothing that failed, or is of no consequence: it stands in no chain. */
  noiseReason(index: number): string | null;
  /** Context of a code in an entry: component, process of the step or chain, `Source:`. */
  codeContext(entry: number, mention: Mention | null): CodeContext;
  explain(value: number, context?: CodeContext): ExplainedCode;
}

/** A change in the terms of LSP: without `range`, the whole text. */
export interface TextChange {
  readonly range?: Range;
  readonly text: string;
}
