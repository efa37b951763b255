import * as l10n from "@vscode/l10n";
import type { RunOutcome, Step, StepOutcome, TaskSequenceRun } from "../core/sequence/run-model.ts";
import { formatDuration } from "./clock.ts";

/**
 * How a step ended, in words: `failed, exit code 5, 4.3 seconds`.
 *
 * @param gloss what the exit code means, in brackets behind it
 */
export function stepDetail({ outcome, reason, exitCode, durationMs, attempts }: Step, gloss: string | null = null): string {
  const parts = [outcome === "skipped" ? skippedText(reason) : outcomeText(outcome)];
  if (exitCode !== null && exitCode !== 0) {
    parts.push(gloss === null ? l10n.t("exit code {0}", exitCode) : l10n.t("exit code {0} ({1})", exitCode, gloss));
  }
  if (attempts > 1) parts.push(l10n.t("{0} attempts", attempts));
  if (durationMs !== null && outcome !== "skipped") parts.push(formatDuration(durationMs));
  return parts.join(", ");
}

/** How a run ended, on which machine: `failed, 12 minutes, PC-0417, package LAB00012`. */
export function runDetail({ outcome, durationMs, machine, packageId }: TaskSequenceRun): string {
  const parts = [outcomeText(outcome)];
  if (durationMs !== null) parts.push(formatDuration(durationMs));
  if (machine !== null) parts.push(machine);
  if (packageId !== null) parts.push(l10n.t("package {0}", packageId));
  return parts.join(", ");
}

function outcomeText(outcome: StepOutcome | RunOutcome): string {
  switch (outcome) {
    case "succeeded":
      return l10n.t("succeeded");
    case "failed":
      return l10n.t("failed");
    case "failedContinued":
      return l10n.t("failed, the sequence continued");
    case "skipped":
      return l10n.t("skipped");
    case "running":
      return l10n.t("not finished in this log");
    case "unknown":
      return l10n.t("outcome unknown");
  }
}

function skippedText(reason: string | null): string {
  switch (reason) {
    case "condition-false":
      return l10n.t("skipped, its condition is false");
    case "disabled":
      return l10n.t("skipped, it is disabled");
    default:
      return l10n.t("skipped");
  }
}
