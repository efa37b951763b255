import { isRollUp } from "../codes/code-identity.ts";
import type { Step, TaskSequenceRun } from "../sequence/run-model.ts";
import { between, itemAt } from "./by-entry.ts";
import { caughtFailure } from "./caught-failure.ts";
import type { ChainDraft } from "./chain-draft.ts";
import type { ChainSeverity } from "./chain-types.ts";
import { type Evidence, FAILURE_STATEMENTS } from "./evidence.ts";
import { type FailureWindow, windowOfEnd, windowOfStep } from "./failure-window.ts";
import { type RootCause, type RootSources, rootCauseIn } from "./root-cause.ts";

/** One chain for each step of a run that failed, and for a run that failed outside any step. */
export function stepChains(sources: RootSources, runs: readonly TaskSequenceRun[], evidence: readonly Evidence[]): ChainDraft[] {
  return runs.flatMap((run, runIndex) => {
    const drafts: (ChainDraft | null)[] = [];
    const last = run.steps.findLastIndex(isFailed);
    for (const [at, step] of run.steps.entries()) {
      if (!isFailed(step)) continue;
      const window = windowOfStep(run, at, evidence);
      drafts.push(chainIn(sources, evidence, window, { severity: severityOf(run, step, at === last), run: runIndex, step: at }));
    }
    if (run.outcome === "failed" && !run.steps.some((step) => step.kind === "step" && step.outcome === "failed")) {
      const window = windowOfEnd(run, evidence);
      drafts.push(chainIn(sources, evidence, window, { severity: "error", run: runIndex, step: -1 }));
    }
    return withCaught(
      sources,
      run,
      drafts.filter((draft) => draft !== null),
    );
  });
}

/** The chains of a run, where the step that ended it only passed another one's failure on: its words repeat that failure's. */
function withCaught({ reader }: RootSources, run: TaskSequenceRun, drafts: ChainDraft[]): ChainDraft[] {
  const last = drafts.at(-1);
  if (run.outcome !== "failed" || last?.severity !== "error" || last.step < 0) return drafts;
  const at = caughtFailure(reader, run, last.step);
  const caught = drafts.find(({ step }) => step === at);
  if (caught === undefined) return drafts;
  caught.severity = "error";
  const known = caught.links.at(-1)?.entry ?? -1;
  caught.links.push(...last.links.filter(({ entry }) => entry > known));
  return drafts.slice(0, -1);
}

const isFailed = ({ kind, outcome }: Step): boolean => kind === "step" && (outcome === "failed" || outcome === "failedContinued");

/** Error if it ended the run or nothing came after it; warning if the engine went on. */
function severityOf(run: TaskSequenceRun, step: Step, last: boolean): ChainSeverity {
  if (step.outcome === "failedContinued" || run.outcome === "succeeded" || !last) return "warning";
  if (run.outcome === "failed") return "error";
  const wentOn = run.steps.some((other) => other.kind === "step" && other.startEntry > step.endEntry);
  return wentOn ? "warning" : "error";
}

function chainIn(
  sources: RootSources,
  evidence: readonly Evidence[],
  window: FailureWindow,
  place: Pick<ChainDraft, "severity" | "run" | "step">,
): ChainDraft | null {
  const inside = between(evidence, window.from, window.to);
  const verdict = itemAt(evidence, window.verdict);
  const cause = rootCauseIn(sources, window, inside, verdict);
  if (cause === null) return null;
  const links = linksOf(evidence, window, cause, verdict);
  return { key: cause.key, links, ...place, from: window.from, count: 1 };
}

/** The root cause, and behind it all that speaks of the same failure. */
function linksOf(
  evidence: readonly Evidence[],
  window: FailureWindow,
  { root, key }: RootCause,
  verdict: Evidence | null,
): Evidence[] {
  const behind = between(evidence, root.entry + 1, window.echoTo);
  const last = behind.find(({ entry, statement }) => entry >= window.verdict && LAST_WORDS.has(statement))?.entry;
  const echoTo = last ?? window.echoTo;
  const links = behind.filter(
    (link) => link === verdict || isStated(link) || (link.entry <= echoTo && isEcho(link, key, root, verdict)),
  );
  // Oldest first: a status message's headline stands before what it quotes, and was written after it.
  if (verdict !== null && verdict.entry < root.entry) links.push(verdict);
  return [root, ...links];
}

const isStated = ({ statement }: Evidence): boolean => statement !== null && FAILURE_STATEMENTS.has(statement);

/** An entry behind the root repeats its failure by its code or by a summary of it. */
function isEcho(link: Evidence, key: number | null, root: Evidence, verdict: Evidence | null): boolean {
  if (link.codes.length === 0) return link.thread === root.thread || link.thread === verdict?.thread;
  return link.codes.some((code) => code.key === key || isRollUp(code.value));
}

/** Statements behind which nothing but the engine's own words is about the failure: what follows is the next step, or clean-up. */
const LAST_WORDS = new Set<Evidence["statement"]>(["actionIgnored", "groupIgnored", "engineFailed", "runFailed"]);
