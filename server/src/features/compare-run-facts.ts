import * as l10n from "@vscode/l10n";
import type { ComparedRun, RunComparison } from "../core/compare/comparison.ts";
import type { TaskSequenceRun } from "../core/sequence/run-model.ts";
import { formatDuration } from "./clock.ts";
import type { ReportRow } from "./compare-report-types.ts";
import { fileNameOf } from "./log-file.ts";
import { oneLine } from "./markdown.ts";
import { bootName, outcomeText, runName } from "./outcome-text.ts";
import { startOf } from "./run-choices.ts";

/** What there is to know of each run by itself, a fact a row; what neither log tells is left out. */
export function runRows(comparison: RunComparison): ReportRow[] {
  const { left, right } = comparison;
  const row = (label: string, tell: (side: ComparedRun) => string): ReportRow => {
    const cell = (side: ComparedRun) => ({ text: tell(side), literal: false, entry: -1 });
    return { label, left: cell(left), right: cell(right), remark: "" };
  };
  const [leftName, rightName] = logNames(comparison);
  const [leftFacts, rightFacts] = [runFacts(left), runFacts(right)];
  const log = row(l10n.t("Log"), (side) => (side === left ? leftName : rightName));
  const rows = [
    {
      ...log,
      left: { ...log.left, entry: left.run.startEntry },
      right: { ...log.right, entry: right.run.startEntry },
    },
    ...(left.analysis.runs.length + right.analysis.runs.length > 2 ? [row(l10n.t("Run"), runNumber)] : []),
    ...leftFacts.map(({ label }, i) => row(label, (side) => (side === left ? leftFacts : rightFacts)[i]?.text ?? "")),
  ];
  return rows.filter((each) => each.left.text !== "" || each.right.text !== "");
}

export interface RunFact {
  readonly label: string;
  /** Plain text on one line; empty where the log does not tell. */
  readonly text: string;
}

/** Always the same facts, in the same order. */
export function runFacts(side: Pick<ComparedRun, "analysis" | "run">): RunFact[] {
  const { run } = side;
  return [
    { label: l10n.t("Task sequence"), text: nameOf(run) },
    { label: l10n.t("Package"), text: oneLine(run.packageId ?? "") },
    { label: l10n.t("Computer"), text: oneLine(run.machine ?? "") },
    { label: l10n.t("Started"), text: startedAt(side) },
    { label: l10n.t("Outcome"), text: outcomeText(run.outcome) },
    { label: l10n.t("Duration"), text: durationOf(run) },
    { label: l10n.t("Systems"), text: systemsOf(run) },
  ];
}

/** That of a deployment is what it is; a task sequence without a name is left to its package. */
function nameOf(run: TaskSequenceRun): string {
  return oneLine(run.name ?? (run.kind === "mdt" ? runName(run) : ""));
}

/** `Windows PE, Installed Windows`: empty where the log names none of them. */
function systemsOf({ boots }: TaskSequenceRun): string {
  return boots.some(({ kind }) => kind !== "unknown") ? boots.map(bootName).join(", ") : "";
}

/** Those of the two files; where these are alike, with the folder that tells them apart. */
export function logNames({ left, right }: RunComparison): readonly [string, string] {
  const names = [fileNameOf(left.log), fileNameOf(right.log)] as const;
  if (names[0] !== names[1] || isOfOneLog({ left, right })) return names;
  const folders = [left, right].map(({ log }) => log.split("/").slice(0, -1).reverse());
  const [own = [], other = []] = folders;
  const depth = own.findIndex((folder, i) => folder !== other[i]);
  const at = depth < 0 ? own.length : depth;
  const named = (folder: string | undefined, name: string): string =>
    folder ? `${fileNameOf(folder)}/${at === 0 ? "" : "…/"}${name}` : name;
  return [named(own[at], names[0]), named(other[at], names[1])];
}

/** Whether they are two runs of one file. */
export const isOfOneLog = ({ left, right }: Pick<RunComparison, "left" | "right">): boolean => left.log === right.log;

function runNumber({ analysis, run }: ComparedRun): string {
  return l10n.t("{0} of {1}", analysis.runs.indexOf(run) + 1, analysis.runs.length);
}

const startedAt = ({ analysis, run }: Pick<ComparedRun, "analysis" | "run">): string =>
  run.start === null ? l10n.t("before the log begins") : startOf(analysis, run);

function durationOf({ durationMs, durationEstimated }: TaskSequenceRun): string {
  if (durationMs === null) return "";
  const span = formatDuration(durationMs);
  return durationEstimated ? l10n.t("about {0}", span) : span;
}
