import { canonicalCode, isRollUp } from "../codes/code-identity.ts";
import { MentionKind, type MentionTable } from "../codes/mention-table.ts";
import type { EntryReader } from "../entry-reader.ts";
import { EntryFlag, Severity } from "../formats/log-table.ts";
import type { EngineEvent } from "../sequence/engine-events.ts";
import type { StatementKind } from "../sequence/statements.ts";
import { assertsFailure, quotesSetting, readsSetting, speaksOfFailure, tellsExit } from "./failure-words.ts";

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

/** Statements by which the engine itself declares a failure. */
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
]);

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
    const states = kind !== null && FAILURE_STATEMENTS.has(kind);
    const red = table.severity[entry] === Severity.error;
    if (mention === first && !states && !red) continue;
    // What the engine starts, sets or skips bears names that somebody gave: "Retry on error 1618".
    if (kind !== null && kind !== "processExited" && !states) continue;
    const codes = codesOf(mentions, first, mention);
    if (!states && !isFailing(reader, entry, codes)) continue;
    found.push({ entry, thread: table.thread[entry] ?? 0, component: table.component[entry] ?? 0, codes, statement: kind });
  }
  return found;
}

function isFailing(reader: EntryReader, entry: number, codes: readonly EvidenceCode[]): boolean {
  const message = reader.message(entry);
  if (readsSetting(message) || quotesSetting(message)) return false;
  if (codes.length === 0) return speaksOfFailure(message);
  if (codes.some((code) => code.exit) && tellsExit(message)) return true;
  const { table } = reader;
  const inferred = ((table.flags[entry] ?? 0) & EntryFlag.severityInferred) !== 0;
  const coloured = !inferred && (table.severity[entry] ?? 0) >= Severity.warning;
  return coloured || speaksOfFailure(message) || assertsFailure(message);
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
