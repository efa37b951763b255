import { isRollUp } from "../codes/code-identity.ts";
import { NO_THREAD } from "../formats/log-table.ts";
import { lastEntryOf } from "../sequence/places.ts";
import type { Step, TaskSequenceRun } from "../sequence/run-model.ts";
import { type ChainDraft, ownCode, specificCode } from "./chain-draft.ts";
import type { ChainSeverity } from "./chain-types.ts";
import { type Evidence, FAILURE_STATEMENTS } from "./evidence.ts";

/** The entries among which a failure's chain is looked for. */
interface Window {
  /** First and last entry of the failing attempt (or of the run's end, where no step failed). */
  readonly from: number;
  readonly to: number;
  /** Last entry that may repeat the failure: group, last action, engine, run. */
  readonly echoTo: number;
  /** Entry of the engine's verdict. */
  readonly verdict: number;
}

/** One chain for each step of a run that failed, and for a run that failed outside any step. */
export function stepChains(runs: readonly TaskSequenceRun[], evidence: readonly Evidence[]): ChainDraft[] {
  const drafts: ChainDraft[] = [];
  for (const [runIndex, run] of runs.entries()) {
    const failed = run.steps.filter((step) => step.kind === "step" && isFailed(step));
    for (const step of failed) {
      const severity = severityOf(run, step, step === failed.at(-1));
      const window = windowOf(run, step, evidence);
      const draft = chainIn(evidence, window, severity, runIndex, run.steps.indexOf(step));
      if (draft !== null) drafts.push(draft);
    }
    if (run.outcome === "failed" && !failed.some((step) => step.outcome === "failed")) {
      const draft = chainIn(evidence, endOf(run, evidence), "error", runIndex, -1);
      if (draft !== null) drafts.push(draft);
    }
  }
  return drafts;
}

const isFailed = (step: Step): boolean => step.outcome === "failed" || step.outcome === "failedContinued";

/** Error if it ended the run or nothing came after it; warning if the engine went on. */
function severityOf(run: TaskSequenceRun, step: Step, last: boolean): ChainSeverity {
  if (step.outcome === "failedContinued" || run.outcome === "succeeded" || !last) return "warning";
  if (run.outcome === "failed") return "error";
  const wentOn = run.steps.some((other) => other.kind === "step" && other.startEntry > step.endEntry);
  return wentOn ? "warning" : "error";
}

function windowOf(run: TaskSequenceRun, step: Step, evidence: readonly Evidence[]): Window {
  const at = run.steps.indexOf(step);
  const next = run.steps.slice(at + 1).find((other) => other.startEntry > step.endEntry);
  const echoTo = next === undefined ? run.endEntry : next.startEntry - 1;
  const status = evidence.some(({ entry, statement }) => entry === step.endEntry && statement === "statusActionFailed");
  // A status message states the verdict first and quotes the log behind it.
  if (status) return { from: step.endEntry + 1, to: echoTo, echoTo, verdict: step.endEntry };
  const from = step.startEntry < 0 ? startOfUnseen(run, step) : step.lastAttemptEntry;
  const verdict = evidence.find(({ entry, statement }) => entry >= from && entry <= step.endEntry && isVerdict(statement));
  return { from, to: verdict?.entry ?? step.endEntry, echoTo, verdict: verdict?.entry ?? step.endEntry };
}

const isVerdict = (statement: Evidence["statement"]): boolean => statement === "actionFailed" || statement === "rebootFailed";

/** A step whose start the log does not hold began at the earliest behind the one before it. */
function startOfUnseen(run: TaskSequenceRun, step: Step): number {
  const ends = run.steps.filter((other) => other !== step && other.endEntry < step.endEntry).map((other) => other.endEntry);
  return lastEntryOf(
    run.startEntry,
    ends.map((end) => end + 1),
  );
}

/** Where a run that failed outside any step tells why: behind its last verdict. */
function endOf(run: TaskSequenceRun, evidence: readonly Evidence[]): Window {
  const ends = run.steps
    .filter((step) => step.outcome === "succeeded" || step.outcome === "skipped")
    .map((step) => step.endEntry);
  const from = lastEntryOf(
    run.startEntry,
    ends.map((end) => end + 1),
  );
  const fatal = evidence.find(({ entry, statement }) => entry >= from && statement !== null && FAILURE_STATEMENTS.has(statement));
  const verdict = fatal?.entry ?? run.endEntry;
  return { from, to: verdict, echoTo: run.endEntry, verdict };
}

function chainIn(
  evidence: readonly Evidence[],
  window: Window,
  severity: ChainSeverity,
  run: number,
  step: number,
): ChainDraft | null {
  const inside = evidence.filter(({ entry }) => entry >= window.from && entry <= window.to);
  const verdict = evidence.find(({ entry }) => entry === window.verdict) ?? null;
  const key = keyOf(inside, verdict);
  const root = inside.find((link) => (key === null ? link === verdict : ownCode(link, key) !== null)) ?? verdict;
  if (root === null) return null;
  const last = evidence.find(({ entry, statement }) => entry >= window.verdict && LAST_WORDS.has(statement))?.entry;
  const echoTo = Math.min(window.echoTo, last ?? window.echoTo);
  const links = evidence.filter((link) => {
    if (link === root || link === verdict) return true;
    if (link.entry <= root.entry || link.entry > window.echoTo) return false;
    return isStated(link) || (link.entry <= echoTo && isEcho(link, key, root, verdict));
  });
  // Oldest first: a status message's headline stands before what it quotes, and was written after it.
  if (verdict !== null && verdict !== root && verdict.entry < root.entry) links.push(...links.splice(links.indexOf(verdict), 1));
  return { key, links, severity, run, step, from: window.from, count: 1 };
}

/**
 * The code that names the failure: the verdict's, else the process's exit code; where these only sum up, the last specific
 * one before the verdict, on the failing process's thread first.
 */
function keyOf(inside: readonly Evidence[], verdict: Evidence | null): number | null {
  const stated = verdict === null ? null : specificCode(verdict);
  if (stated !== null) return stated.key;
  const before = inside.filter((link) => link !== verdict);
  const engine = verdict?.thread ?? NO_THREAD;
  const exit = before.findLast((link) => link.thread === engine && link.codes.some((code) => code.exit));
  const exitCode = exit?.codes.find((code) => code.exit) ?? null;
  if (exitCode !== null && !exitCode.rollUp) return exitCode.key;
  const specific = before.filter((link) => specificCode(link) !== null);
  const child = before.findLast((link) => link.thread !== engine)?.thread;
  const last = specific.findLast((link) => link.thread === child) ?? specific.at(-1);
  if (last !== undefined) return specificCode(last)?.key ?? null;
  return verdict?.codes[0]?.key ?? exitCode?.key ?? before.findLast((link) => link.codes.length > 0)?.codes[0]?.key ?? null;
}

const isStated = ({ statement }: Evidence): boolean => statement !== null && FAILURE_STATEMENTS.has(statement);

/** An entry behind the root repeats its failure by its code or by a summary of it. */
function isEcho(link: Evidence, key: number | null, root: Evidence, verdict: Evidence | null): boolean {
  if (link.codes.length === 0) return link.thread === root.thread || link.thread === verdict?.thread;
  return link.codes.some((code) => code.key === key || isRollUp(code.value));
}

/** Statements behind which nothing but the engine's own words is about the failure: what follows is the next step, or clean-up. */
const LAST_WORDS = new Set<Evidence["statement"]>(["actionIgnored", "groupIgnored", "engineFailed", "runFailed"]);
