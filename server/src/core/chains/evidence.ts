import { canonicalCode, isRollUp } from "../codes/code-identity.ts";
import { MentionKind, type MentionTable } from "../codes/mention-table.ts";
import type { EntryReader } from "../entry-reader.ts";
import { EntryFlag, Severity } from "../formats/log-table.ts";
import type { EngineEvent } from "../sequence/engine-events.ts";
import { locateStatement } from "../sequence/match-statement.ts";
import type { StatementKind } from "../sequence/statements.ts";
import { encodeUtf8 } from "../text/platform.ts";
import { assertsFailure, quotesSetting, readsSetting, speaksOfFailure, tellsExit } from "./failure-words.ts";
import { isPlainFailure, mayBePlainFailure } from "./plain-failures.ts";

/** A failing code as one entry writes it. */
export interface EvidenceCode {
  readonly value: number;
  /** Canonical code: equal for all spellings of one code. */
  readonly key: number;
  readonly rollUp: boolean;
  /** Byte offset and length. */
  readonly start: number;
  readonly length: number;
  readonly exit: boolean;
}

/** An entry that speaks of a failure. */
export interface Evidence {
  readonly entry: number;
  readonly thread: number;
  /** Component id of the log table. */
  readonly component: number;
  readonly codes: readonly EvidenceCode[];
  /** The engine's statement it makes, if any. */
  readonly statement: StatementKind | null;
}

/** Statements by which the engine itself, or an MDT script, declares a failure. */
export const FAILURE_STATEMENTS: ReadonlySet<StatementKind> = new Set<StatementKind>([
  "actionFailed",
  "actionIgnored",
  "groupFailed",
  "groupIgnored",
  "rebootFailed",
  "lastActionFailed",
  "engineFailed",
  "runFailed",
  "statusActionFailed",
  "scriptFailed",
  "scriptGaveUp",
  "deploymentFailed",
]);

/** Whether a statement is about what was started, set or skipped: it bears names that somebody gave ("Retry on error 1618"). */
const tellsOther = (kind: StatementKind | null): boolean =>
  kind !== null && kind !== "processExited" && !FAILURE_STATEMENTS.has(kind);

/** Every entry that speaks of a failure, in log order: red alone is not enough, and a code in a healthy sentence neither. */
export function collectEvidence(reader: EntryReader, mentions: MentionTable, events: readonly EngineEvent[]): Evidence[] {
  const { table } = reader;
  const statements = new Map(events.map((event) => [event.entry, event.kind]));
  const found: Evidence[] = [];
  let mention = 0;
  for (let entry = 0; entry < table.length; entry++) {
    const first = mention;
    while (mention < mentions.length && (mentions.entry[mention] ?? 0) <= entry) mention++;
    const flags = table.flags[entry] ?? 0;
    if ((flags & EntryFlag.prose) !== 0) continue;
    const kind = statements.get(entry) ?? null;
    if (tellsOther(kind)) continue;
    const states = kind !== null && kind !== "processExited";
    if (mention === first && !states && !mayFailInWords(reader, entry)) continue;
    const all = codesOf(mentions, first, mention);
    if (!states && !isFailing(reader, entry, all)) continue;
    const codes = states && all.length > 0 ? withoutQuoted(reader, entry, all) : all;
    found.push({ entry, thread: table.thread[entry] ?? 0, component: table.component[entry] ?? 0, codes, statement: kind });
  }
  return found;
}

/** Whether an entry without a number may tell of a failure: a red one, or one of those that nobody colours. */
function mayFailInWords({ table, text }: EntryReader, entry: number): boolean {
  if (table.severity[entry] === Severity.error) return true;
  return mayBePlainFailure(text.bytes, table.messageStart[entry] ?? 0, table.messageEnd[entry] ?? 0);
}

function isFailing(reader: EntryReader, entry: number, codes: readonly EvidenceCode[]): boolean {
  const message = reader.message(entry);
  if (readsSetting(message) || quotesSetting(message)) return false;
  if (codes.length === 0) return speaksOfFailure(message) || isPlainFailure(message);
  if (codes.some((code) => code.exit) && tellsExit(message)) return true;
  const { table } = reader;
  const inferred = ((table.flags[entry] ?? 0) & EntryFlag.severityInferred) !== 0;
  const coloured = !inferred && (table.severity[entry] ?? 0) >= Severity.warning;
  return coloured || speaksOfFailure(message) || assertsFailure(message);
}

/** The codes of a statement that are its own, and no part of the name that somebody gave a step: "Repair error 0x80070005". */
function withoutQuoted({ table, ...reader }: EntryReader, entry: number, codes: readonly EvidenceCode[]): EvidenceCode[] {
  const message = reader.message(entry);
  const start = table.messageStart[entry] ?? 0;
  const byteAt = (offset: number): number => start + encodeUtf8(message.slice(0, offset)).length;
  const names = (locateStatement(message, reader.component(entry))?.places ?? [])
    .filter(({ name }) => name === "name" || name === "group")
    .map((place) => ({ start: byteAt(place.start), end: byteAt(place.end) }));
  return codes.filter((code) => !names.some((name) => name.start <= code.start && code.start < name.end));
}

function codesOf(mentions: MentionTable, from: number, to: number): EvidenceCode[] {
  const codes: EvidenceCode[] = [];
  for (let i = from; i < to; i++) {
    const value = mentions.value[i] ?? 0;
    codes.push({
      value,
      key: canonicalCode(value),
      rollUp: isRollUp(value),
      start: mentions.start[i] ?? 0,
      length: mentions.byteLength[i] ?? 0,
      exit: mentions.kind[i] === MentionKind.exit,
    });
  }
  return codes;
}
