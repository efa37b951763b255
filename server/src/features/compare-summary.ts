import * as l10n from "@vscode/l10n";
import type { RunComparison, Side, StepRow } from "../core/compare/comparison.ts";
import type { Step } from "../core/sequence/run-model.ts";
import { codeLabel, isProgramDefined } from "./code-text.ts";
import { rootCauseOf } from "./root-cause.ts";
import { chainOfStep } from "./run-parts.ts";

/** The sides by name. */
export const sideName = (side: Side): string => (side === "left" ? "A" : "B");

/**
 * How the runs went, in a sentence or two: where they parted, and what ended them.
 *
 * @param mark makes a name from the log fit to stand in the sentence
 */
export function comparisonSummary(comparison: RunComparison, mark: (name: string) => string): string[] {
  const { rows, divergence, shared } = comparison;
  const difference = differentSequences(comparison, mark);
  if (!rows.some(({ absence }) => absence === null)) {
    return [...difference, l10n.t("The runs have no step in common."), ...laterFailures(comparison, undefined, mark)];
  }
  const row = rows[divergence];
  const own = row === undefined ? unpartedSentence(shared) : partingSentence(comparison, row, mark);
  return [...difference, own, ...laterFailures(comparison, row, mark)];
}

/** Said first where it is so; of runs whose task sequences the logs do not name, nothing is said. */
function differentSequences({ left, right }: RunComparison, mark: (name: string) => string): string[] {
  const [names, packages] = [
    [left.run.name?.trim(), right.run.name?.trim()],
    [left.run.packageId, right.run.packageId],
  ];
  // A task sequence that was renamed is still the same package.
  const isDifferent = packages[0] && packages[1] ? packages[0] !== packages[1] : areDifferent(names);
  if (!isDifferent) return [];
  const [own, other] = areDifferent(names) ? names : packages;
  return [l10n.t("These are different task sequences: A is {0}, B is {1}.", mark(own ?? ""), mark(other ?? ""))];
}

const areDifferent = ([own, other]: readonly (string | null | undefined)[]): boolean => !!own && !!other && own !== other;

function unpartedSentence(shared: number): string {
  if (shared === 1) return l10n.t("Both ran the same step, with the same result.");
  return l10n.t("Both ran the same {0} steps, with the same results.", shared);
}

function partingSentence(comparison: RunComparison, row: StepRow, mark: (name: string) => string): string {
  const { left, right, absence } = row;
  const way = wayTo(comparison.shared, mark((left ?? right)?.name.trim() ?? ""));
  if (left !== null && right !== null) {
    return l10n.t(
      "{0}, which in A {1} and in B {2}.",
      way,
      howItEnded(comparison, "left", left),
      howItEnded(comparison, "right", right),
    );
  }
  const [own, other] = left === null ? [sideName("right"), sideName("left")] : [sideName("left"), sideName("right")];
  return absence === "notReached"
    ? l10n.t("{0}, which {1} did not reach.", way, other)
    : l10n.t("{0}, which only {1} has.", way, own);
}

function wayTo(steps: number, name: string): string {
  if (steps === 0) return l10n.t("The runs part at their first step, {0}", name);
  return steps === 1
    ? l10n.t("Both began with the same step, until {0}", name)
    : l10n.t("Both ran the same {0} steps until {1}", steps, name);
}

/** How a step ended, as the verb of a sentence. */
function howItEnded(comparison: RunComparison, side: Side, step: Step): string {
  const code = failingCode(comparison, side, step);
  switch (step.outcome) {
    case "succeeded":
      if (step.silentFailure !== null) return l10n.t("succeeded although its script threw");
      return step.exitCode ? l10n.t("succeeded with exit code {0}", step.exitCode) : l10n.t("succeeded");
    case "failed":
      return code === null ? l10n.t("failed") : l10n.t("failed with {0}", code);
    case "failedContinued":
      return code === null ? l10n.t("failed and was passed over") : l10n.t("failed with {0} and was passed over", code);
    case "skipped":
      return howItWasSkipped(step.reason);
    case "running":
      return l10n.t("was not finished");
    case "unknown":
      return l10n.t("ended nobody knows how");
  }
}

function howItWasSkipped(reason: string | null): string {
  switch (reason) {
    case "condition-false":
      return l10n.t("was skipped because its condition is false");
    case "disabled":
      return l10n.t("was skipped because it is disabled");
    default:
      return l10n.t("was skipped");
  }
}

/** The failures that ended the runs, where the sentence on their parting has not told them. */
function laterFailures(comparison: RunComparison, parting: StepRow | undefined, mark: (name: string) => string): string[] {
  const failed = (["left", "right"] as const).flatMap((side) => {
    const step = comparison[side].run.steps.findLast(({ kind, outcome }) => kind === "step" && outcome === "failed");
    return step === undefined || parting?.[side] === step ? [] : [{ side, step, code: failingCode(comparison, side, step) }];
  });
  const sentences = failed.map(({ side, step, code }) => failureSentence(sideName(side), mark(step.name.trim()), code));
  const [first, second] = failed;
  const isSame = parting === undefined && first?.step.name === second?.step.name && first?.code === second?.code;
  return isSame && first !== undefined ? [bothFailed(mark(first.step.name.trim()), first.code)] : sentences;
}

const failureSentence = (side: string, name: string, code: string | null): string =>
  code === null ? l10n.t("{0} failed at {1}.", side, name) : l10n.t("{0} failed at {1} with {2}.", side, name, code);

const bothFailed = (name: string, code: string | null): string =>
  code === null ? l10n.t("Both failed at {0}.", name) : l10n.t("Both failed at {0} with {1}.", name, code);

/** `0x80070070 ERROR_DISK_FULL`, or the exit code that only its program can explain; null where the log names none. */
function failingCode(comparison: RunComparison, side: Side, step: Step): string | null {
  const { analysis, run } = comparison[side];
  const chain = chainOfStep(analysis, run, step);
  const code = chain === undefined ? null : rootCauseOf(analysis, chain).code;
  if (code !== null && !isProgramDefined(code)) return codeLabel(code);
  return step.exitCode ? l10n.t("exit code {0}", step.exitCode) : null;
}
