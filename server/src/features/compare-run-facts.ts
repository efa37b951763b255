import * as l10n from "@vscode/l10n";
import type { ComparedRun, RunComparison } from "../core/compare/comparison.ts";
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
  const log = row(l10n.t("Log"), (side) => (side === left ? leftName : rightName));
  const rows = [
    {
      ...log,
      left: { ...log.left, entry: left.run.startEntry },
      right: { ...log.right, entry: right.run.startEntry },
    },
    ...(left.analysis.runs.length + right.analysis.runs.length > 2 ? [row(l10n.t("Run"), runNumber)] : []),
    row(l10n.t("Task sequence"), nameOf),
    row(l10n.t("Package"), ({ run }) => oneLine(run.packageId ?? "")),
    row(l10n.t("Computer"), ({ run }) => oneLine(run.machine ?? "")),
    row(l10n.t("Started"), startedAt),
    row(l10n.t("Outcome"), ({ run }) => outcomeText(run.outcome)),
    row(l10n.t("Duration"), durationOf),
    row(l10n.t("Systems"), systemsOf),
  ];
  return rows.filter((each) => each.left.text !== "" || each.right.text !== "");
}

/** That of a deployment is what it is; a task sequence without a name is left to its package. */
function nameOf({ run }: ComparedRun): string {
  return oneLine(run.name ?? (run.kind === "mdt" ? runName(run) : ""));
}

/** `Windows PE, Installed Windows`: empty where the log names none of them. */
function systemsOf({ run: { boots } }: ComparedRun): string {
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

const startedAt = ({ analysis, run }: ComparedRun): string =>
  run.start === null ? l10n.t("before the log begins") : startOf(analysis, run);

function durationOf({ run }: ComparedRun): string {
  if (run.durationMs === null) return "";
  const span = formatDuration(run.durationMs);
  return run.durationEstimated ? l10n.t("about {0}", span) : span;
}
