import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import type { Boot, Step, TaskSequenceRun } from "../core/sequence/run-model.ts";
import { exitCodeGloss } from "./code-text.ts";
import type { EntryShare } from "./log-file.ts";
import { attemptDetail, bootDetail, bootName, exitCodeNumber, runDetail, stepDetail } from "./outcome-text.ts";

/** A run, a boot behind a restart, a group, a step or a further attempt: what a line above its first entry tells of. */
export interface RunPart extends EntryShare {
  /** Survives changes elsewhere in the log. */
  readonly id: string;
  readonly kind: "run" | "boot" | "attempt" | Step["kind"];
  readonly outcome: Step["outcome"];
  /** Of the step that it is, or is an attempt at. */
  readonly step: Step | null;
  /** How it ended, in words. @param chain of a failed part, the one that tells why */
  title(analysis: Analysis, chain: ErrorChain | undefined): string;
}

/** In no order but that a whole stands before its parts. */
export function partsOf(run: TaskSequenceRun): RunPart[] {
  const { id, outcome, startEntry, endEntry } = run;
  const whole: RunPart = { id, kind: "run", step: null, outcome, startEntry, endEntry, title: () => runTitle(run) };
  const boots = run.boots.map((boot, i): RunPart => {
    return { ...boot, id: `${id} boot ${i}`, kind: "boot", step: null, outcome: "unknown", title: () => bootTitle(boot) };
  });
  return [whole, ...boots.slice(1), ...run.steps.filter((step) => step.startEntry >= 0).flatMap(stepParts)];
}

/** The most severe, newest chain whose root cause stands in a failed part. */
export function chainOfPart(analysis: Analysis, run: number, part: RunPart): ErrorChain | undefined {
  if (!hasFailed(part)) return undefined;
  const isWithin = (entry: number): boolean => part.startEntry <= entry && entry <= part.endEntry;
  return analysis.chains.find(
    (chain) => chain.run === run && chain.severity !== "information" && isWithin(chain.links[0]?.entry ?? -1),
  );
}

export const hasFailed = ({ outcome }: Pick<RunPart, "outcome">): boolean =>
  outcome === "failed" || outcome === "failedContinued";

function stepParts(step: Step): RunPart[] {
  const { id, kind, outcome, startEntry, endEntry } = step;
  const title = (analysis: Analysis, chain: ErrorChain | undefined): string => stepTitle(analysis, step, chain);
  const whole: RunPart = { id, kind, step, outcome, startEntry, endEntry, title };
  const attempts = step.attemptList.map((attempt, i): RunPart => {
    const text = (): string => l10n.t("Attempt {0} of {1}: {2}", i + 1, step.attempts, attemptDetail(attempt));
    return { ...attempt, id: `${id} attempt ${i}`, kind: "attempt", step, outcome: "unknown", title: text };
  });
  return kind === "group" ? [whole] : [whole, ...attempts.slice(1)];
}

const bootTitle = (boot: Boot): string => [bootName(boot), bootDetail(boot)].filter((part) => part !== "").join(", ");

function runTitle(run: TaskSequenceRun): string {
  const steps = run.steps.filter(({ kind }) => kind === "step").length;
  const count = steps === 1 ? l10n.t("1 step") : l10n.t("{0} steps", steps);
  return l10n.t("Run: {0}", `${runDetail({ ...run, machine: null, packageId: null })}, ${count}`);
}

export function stepTitle(analysis: Analysis, step: Step, chain: ErrorChain | undefined): string {
  const title = stepDetail(step, glossOf(analysis, step, chain));
  return step.kind === "group" ? l10n.t("Group: {0}", title) : l10n.t("Step: {0}", title);
}

/** What the exit code means as the number of the process that the step ran. */
export function glossOf(analysis: Analysis, { exitCode, startEntry }: Step, chain: ErrorChain | undefined): string | null {
  if (exitCode === null) return null;
  const context = { ...analysis.codeContext(startEntry, null), process: chain?.process ?? null, exit: true };
  return exitCodeGloss(analysis.explain(exitCode, context), exitCodeNumber(exitCode));
}

/** The most severe, newest chain of a step. */
export function chainOfStep(analysis: Analysis, run: TaskSequenceRun, step: Step): ErrorChain | undefined {
  const [runIndex, stepIndex] = [analysis.runs.indexOf(run), run.steps.indexOf(step)];
  return analysis.chains.find((chain) => chain.run === runIndex && chain.step === stepIndex && chain.severity !== "information");
}
