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
  const log = row(l10n.t("Log"), logName);
  const rows = [
    {
      ...log,
      left: { ...log.left, entry: left.run.startEntry },
      right: { ...log.right, entry: right.run.startEntry },
    },
    ...(left.analysis.runs.length + right.analysis.runs.length > 2 ? [row(l10n.t("Run"), runNumber)] : []),
    row(l10n.t("Task sequence"), ({ run }) => oneLine(run.name ?? runName(run))),
    row(l10n.t("Package"), ({ run }) => oneLine(run.packageId ?? "")),
    row(l10n.t("Computer"), ({ run }) => oneLine(run.machine ?? "")),
    row(l10n.t("Started"), startedAt),
    row(l10n.t("Outcome"), ({ run }) => outcomeText(run.outcome)),
    row(l10n.t("Duration"), durationOf),
    row(l10n.t("Systems"), systemsOf),
  ];
  return rows.filter((each) => each.left.text !== "" || each.right.text !== "");
}

/** `Windows PE, Installed Windows`: empty where the log names none of them. */
function systemsOf({ run: { boots } }: ComparedRun): string {
  return boots.some(({ kind }) => kind !== "unknown") ? boots.map(bootName).join(", ") : "";
}

/** Its file name. */
export const logName = ({ log }: ComparedRun): string => fileNameOf(log);

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
