import type { EntryReader } from "../entry-reader.ts";
import { NO_THREAD } from "../formats/log-table.ts";
import type { EngineEvent } from "../sequence/engine-events.ts";
import { between } from "./by-entry.ts";
import { ownCode, specificCode } from "./chain-draft.ts";
import { type CommandIndex, commandsBetween } from "./commands.ts";
import type { Evidence, EvidenceCode } from "./evidence.ts";
import { threadOfProcess } from "./failing-process.ts";
import type { FailureWindow } from "./failure-window.ts";
import { reasonInWords } from "./reason-in-words.ts";
import { madeGood } from "./recoveries.ts";
import { codeBehind } from "./summary-code.ts";
import { unlistedSuccess } from "./unlisted-success.ts";

/** What root causes are looked for with. */
export interface RootSources {
  readonly reader: EntryReader;
  readonly commands: CommandIndex;
  /** Banners by which programs announce themselves, in log order. */
  readonly banners: readonly EngineEvent[];
  /** Whether a rule is sure that an entry is red for no reason, whatever failed beside it. */
  isNoise(link: Evidence): boolean;
}

export interface RootCause {
  readonly root: Evidence;
  /** Canonical code, or null. */
  readonly key: number | null;
}

/** Companions of every step that carry out none. */
const BYSTANDERS = /^(?:tsprogressui|tsbootshell)$/i;

/** How far before a failure its reason in words may stand, in entries. */
const NEAR_ENTRIES = 20;

/**
 * The root cause of a failed attempt: the first entry that states the failure with the code it is known by. That code is the
 * verdict's, else the process's exit code; where these only sum up, the last specific one that the failing process wrote
 * and nothing made good. Where there is none either, the reason may stand in words.
 *
 * @param inside evidence of the attempt, in log order
 */
export function rootCauseIn(
  sources: RootSources,
  window: FailureWindow,
  inside: readonly Evidence[],
  verdict: Evidence | null,
): RootCause | null {
  const { reader, isNoise } = sources;
  const before = inside.filter((link) => link !== verdict);
  const good = madeGood(reader, before, window.to);
  const counts = (link: Evidence): boolean => !BYSTANDERS.test(reader.component(link.entry)) && !isNoise(link);
  const open = before.filter((link) => !good.has(link) && counts(link));
  const passed = verdict === null ? null : unlistedSuccess(reader, sources.commands, window, verdict);
  if (passed !== null && open.every(({ codes }) => codes.length === 0)) return passed;
  const process = threadOfStep(sources, window, verdict);
  const key = keyOf(sources, window, open, verdict, process);
  const stated = open.find((link) => ownCode(link, key) !== null) ?? verdict;
  if (stated === null) return null;
  if (ownCode(stated, key)?.rollUp === false) return { root: stated, key };
  return { root: inWords(reader, open, stated, process) ?? stated, key };
}

/** The thread of the process that carries out a step; null where the log does not show its start. */
function threadOfStep(
  { reader, commands, banners }: RootSources,
  window: FailureWindow,
  verdict: Evidence | null,
): number | null {
  const started = commandsBetween(commands, window.from, window.to);
  const command = started.findLast(({ thread }) => thread === verdict?.thread) ?? started[0];
  return command === undefined ? null : threadOfProcess(reader, banners, command);
}

/** The code that names the failure. */
function keyOf(
  sources: RootSources,
  window: FailureWindow,
  open: readonly Evidence[],
  verdict: Evidence | null,
  process: number | null,
): number | null {
  const stated = statedBy(verdict, open);
  // An MDT script's own number tells the place it gave up at, and not why.
  const placeOnly = verdict?.statement === "scriptFailed";
  if (stated !== null && !placeOnly) return stated.key;
  const engine = verdict?.thread ?? NO_THREAD;
  const exit = open.findLast((link) => link.thread === engine && link.codes.some((code) => code.exit));
  const exitCode = exit?.codes.find((code) => code.exit) ?? null;
  if (stated === null && exitCode !== null && !exitCode.rollUp) return exitCode.key;
  const summary = stated ?? exitCode ?? verdict?.codes[0] ?? open.findLast((link) => link.codes.length > 0)?.codes[0];
  if (summary === undefined) return null;
  const scene = { ...sources, process: process ?? lastChild(open, engine) };
  return codeBehind(scene, summary.key, window.from, window.to, open);
}

/** The specific code of a verdict; of several, the one that others know of too. */
function statedBy(verdict: Evidence | null, open: readonly Evidence[]): EvidenceCode | null {
  if (verdict === null) return null;
  const known = verdict.codes.find((code) => !code.rollUp && open.some((link) => ownCode(link, code.key) !== null));
  return known ?? specificCode(verdict);
}

const lastChild = (open: readonly Evidence[], engine: number): number | null =>
  open.findLast((link) => link.thread !== engine)?.thread ?? null;

/** The failing words that lead to a summary, on its thread or, for the engine's, on that of the process. */
function inWords(reader: EntryReader, open: readonly Evidence[], stated: Evidence, process: number | null): Evidence | null {
  const words = between(open, stated.entry - NEAR_ENTRIES, stated.entry - 1).filter(
    ({ codes, statement }) => codes.length === 0 && statement === null,
  );
  const thread = words.findLast((link) => link.thread === stated.thread || link.thread === process)?.thread;
  const own = words.filter((link) => link.thread === thread);
  return reasonInWords(reader, own);
}
