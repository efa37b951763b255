import * as l10n from "@vscode/l10n";
import { isBareWin32, toHex } from "../core/codes/code-value.ts";
import type { Attempt, Boot, RunOutcome, Step, StepOutcome, TaskSequenceRun } from "../core/sequence/run-model.ts";
import { formatDuration } from "./clock.ts";

/**
 * How a step ended, in words: `failed, exit code 5, 4.3 seconds`.
 *
 * @param gloss what the exit code means, in brackets behind it
 */
export function stepDetail(step: Step, gloss: string | null = null): string {
  const { kind, outcome, reason, exitCode, attempts, silentFailure } = step;
  const parts = [outcome === "skipped" ? skippedText(reason) : outcomeText(outcome)];
  if (exitCode !== null && exitCode !== 0) {
    parts.push(gloss === null ? exitCodeText(exitCode) : l10n.t("exit code {0} ({1})", exitCodeNumber(exitCode), gloss));
  }
  // A group that is there again after a restart goes on.
  if (attempts > 1 && kind === "step") parts.push(l10n.t("{0} attempts", attempts));
  if (silentFailure !== null) parts.push(l10n.t("but its script threw"));
  if (outcome !== "skipped") parts.push(...durationParts(step));
  return parts.join(", ");
}

/** How an attempt at a step went: `exit code 1618, 12 seconds`. */
export function attemptDetail(attempt: Attempt): string {
  const { exitCode } = attempt;
  const parts = [...(exitCode === null ? [] : [exitCodeText(exitCode)]), ...durationParts(attempt)];
  return parts.length === 0 ? l10n.t("outcome unknown") : parts.join(", ");
}

const exitCodeText = (exitCode: number): string => l10n.t("exit code {0}", exitCodeNumber(exitCode));

/** `5`, `0x80070070`: a result in decimal tells nobody anything. */
export const exitCodeNumber = (exitCode: number): string => (isBareWin32(exitCode) ? String(exitCode) : toHex(exitCode));

/** A name for a run that has none. */
export const runName = ({ kind }: TaskSequenceRun): string =>
  kind === "mdt" ? l10n.t("MDT deployment") : l10n.t("Task sequence run");

/** What was running on the computer. */
export function bootName({ kind }: Boot): string {
  switch (kind) {
    case "winPE":
      return l10n.t("Windows PE");
    case "setup":
      return l10n.t("Windows Setup");
    case "fullOS":
      return l10n.t("Installed Windows");
    case "unknown":
      return l10n.t("Start of the computer");
  }
}

/** How long it ran: `12 minutes`; empty where the log does not tell. */
export const bootDetail = (boot: Boot): string => durationParts(boot).join("");

/** `12 minutes`, `about 12 minutes` where the clock jumped; nothing where the log does not tell. */
function durationParts({ durationMs, durationEstimated }: Step | Attempt | TaskSequenceRun | Boot): string[] {
  if (durationMs === null) return [];
  const span = formatDuration(durationMs);
  return [durationEstimated ? l10n.t("about {0}", span) : span];
}

/** How a run ended, on which machine: `failed, 12 minutes, PC-0417, package LAB00012`. */
export function runDetail(run: TaskSequenceRun): string {
  const { outcome, machine, packageId } = run;
  const parts = [outcomeText(outcome), ...durationParts(run)];
  if (machine !== null) parts.push(machine);
  if (packageId !== null) parts.push(l10n.t("package {0}", packageId));
  return parts.join(", ");
}

/** As {@link runDetail}, with what the log lacks of the run. */
export function runStory(run: TaskSequenceRun): string {
  const parts = [runDetail(run)];
  if (run.start === null) parts.push(l10n.t("its beginning is not in the log"));
  if (run.gaps.length > 0) parts.push(l10n.t("entries are missing between files"));
  return parts.join(", ");
}

export function outcomeText(outcome: StepOutcome | RunOutcome): string {
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

export function skippedText(reason: string | null): string {
  switch (reason) {
    case "condition-false":
      return l10n.t("skipped, its condition is false");
    case "disabled":
      return l10n.t("skipped, it is disabled");
    default:
      return l10n.t("skipped");
  }
}
