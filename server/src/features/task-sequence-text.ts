import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import { isBareWin32, toHex } from "../core/codes/code-value.ts";
import type { Step, TaskSequenceRun, Variable } from "../core/sequence/run-model.ts";
import { gapText, jumpText } from "./breaks.ts";
import { formatShortDuration } from "./clock.ts";
import { inShortUnits } from "./language.ts";
import { writtenTime } from "./log-clock.ts";
import { attemptDetail, bootDetail, bootName, outcomeText, runDetail, runName, skippedText, stepDetail } from "./outcome-text.ts";
import type { RunNode } from "./run-tree.ts";
import { capitalised } from "./sentences.ts";
import { shortened } from "./shortened.ts";

/** UTF-16 code units of a name or value shown in a list. */
const MAX_NAME = 200;
const BETWEEN = " · ";
/** Times below it are told with a fraction. */
const SHORT_MS = 10_000;

/** What a node of the tree is called. */
export function nodeLabel(node: RunNode): string {
  switch (node.kind) {
    case "run":
      return nameOr(node.run.name, runName(node.run));
    case "boot":
      return bootName(node.boot);
    case "step":
      return nameOr(node.step.name, l10n.t("Unnamed step"));
    case "attempt":
      return l10n.t("Attempt {0} of {1}", node.ordinal, node.step.attempts);
    case "gap":
      return capitalised(gapText(node.gap));
    case "clockJump":
      return capitalised(jumpText(node.jump));
    case "variables":
      return l10n.t("Variables ({0})", node.children.length);
    case "variable":
      return shortened(node.variable.name, MAX_NAME);
  }
}

/** What stands beside the name, as short as can be; empty where there is nothing to add. */
export function nodeDescription(analysis: Analysis, node: RunNode): string {
  switch (node.kind) {
    case "run":
      return together(runParts(analysis, node.run));
    case "boot":
      return together(durationParts(node.boot));
    case "step":
      return node.goesOn ? l10n.t("goes on after a restart") : together(stepParts(node.step));
    case "attempt":
      return together([exitCodeText(node.attempt.exitCode), ...durationParts(node.attempt)]);
    case "variable":
      return variableValue(node.variable, MAX_NAME);
    default:
      return "";
  }
}

/** What a node is and how it ended, in words to be read aloud: `Step: failed, exit code 5, 4.3 seconds`. */
export function nodeStory(node: RunNode): string {
  switch (node.kind) {
    case "run":
      return l10n.t("Run: {0}", runDetail(node.run));
    case "boot":
      return bootDetail(node.boot) || l10n.t("duration unknown");
    case "step": {
      const story = node.goesOn ? l10n.t("goes on after a restart") : stepDetail(node.step);
      return node.step.kind === "group" ? l10n.t("Group: {0}", story) : l10n.t("Step: {0}", story);
    }
    case "attempt":
      return attemptDetail(node.attempt);
    case "gap":
    case "clockJump":
      return l10n.t("Break in the log");
    case "variables":
      return l10n.t("Task sequence variables with their last values");
    case "variable":
      return l10n.t("Variable: {0}", variableValue(node.variable, MAX_NAME));
  }
}

/** The last value of a variable, or what stands for it. */
export function variableValue({ value, secret }: Variable, limit: number): string {
  if (secret || value === null) return l10n.t("•••••• (secret)");
  return value === "" ? l10n.t("(empty)") : shortened(value, limit);
}

/** Two runs of one name are told apart by their start. */
function runParts(analysis: Analysis, run: TaskSequenceRun): string[] {
  const start = analysis.runs.length > 1 ? writtenTime(analysis, run, run.startEntry) : null;
  return [outcomeText(run.outcome), ...durationParts(run), run.machine ?? "", start?.slice(0, "2015-03-11 09:41".length) ?? ""];
}

function stepParts(step: Step): string[] {
  if (step.outcome === "skipped") return [skippedText(step.reason)];
  return [
    exitCodeText(step.exitCode),
    step.outcome === "failedContinued" ? l10n.t("continued") : "",
    step.silentFailure === null ? "" : l10n.t("script threw"),
    step.attempts > 1 && step.kind === "step" ? l10n.t("{0} attempts", step.attempts) : "",
    ...durationParts(step),
  ];
}

/** `exit code 5`, `0x80070070`: of a success there is nothing to say. */
function exitCodeText(exitCode: number | null): string {
  if (exitCode === null || exitCode === 0) return "";
  return isBareWin32(exitCode) ? l10n.t("exit code {0}", exitCode) : toHex(exitCode);
}

interface Timed {
  readonly durationMs: number | null;
  readonly durationEstimated: boolean;
}

function durationParts({ durationMs, durationEstimated }: Timed): string[] {
  if (durationMs === null) return [];
  const isShort = durationMs < SHORT_MS;
  const span = isShort ? inShortUnits(durationMs / 1000, "second", 1) : formatShortDuration(durationMs, false);
  return [durationEstimated ? `≈ ${span}` : span];
}

const together = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(BETWEEN);

function nameOr(name: string | null, fallback: string): string {
  const line = shortened(name ?? "", MAX_NAME);
  return line === "" ? fallback : line;
}
