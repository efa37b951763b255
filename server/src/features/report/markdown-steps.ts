import * as l10n from "@vscode/l10n";
import type { Step, TaskSequenceRun } from "../../core/sequence/run-model.ts";
import { escapeMarkdown } from "../markdown.ts";
import { shortened } from "../shortened.ts";
import { entryPlace, type ReportPlace } from "./markdown-place.ts";
import { tableOf } from "./markdown-table.ts";
import { isNoteworthy, withGroups } from "./noteworthy-steps.ts";
import type { ReportedLog } from "./reported-log.ts";
import { clock, exitText, notesOn, outcomeWord } from "./step-table.ts";

/** Up to so many steps, a run is shown whole. */
const SHORT_RUN = 25;
const MAX_ROWS = 100;
/** UTF-16 code units. */
const MAX_NAME = 200;

/** The steps of a run: all of a short one, else what failed with its groups and the steps before and behind it. */
export function stepParagraphs(place: ReportPlace, log: ReportedLog, run: TaskSequenceRun): string[] {
  const steps = stepsToShow(run);
  if (steps.length === 0) return [];
  const shown = steps.slice(0, MAX_ROWS);
  const headings = [l10n.t("Step"), l10n.t("Outcome"), l10n.t("Exit code"), l10n.t("Duration"), l10n.t("Place")];
  const hidden = run.steps.length - shown.length;
  return [
    tableOf(
      headings,
      shown.map((step) => row(place, log, step)),
    ),
    ...(hidden === 0 ? [] : [hidden === 1 ? l10n.t("1 step more.") : l10n.t("{0} steps more.", hidden)]),
  ];
}

function stepsToShow({ steps }: TaskSequenceRun): readonly Step[] {
  if (steps.length <= SHORT_RUN) return steps;
  const around = steps.filter((_, i) => [i - 1, i, i + 1].some((at) => isNoteworthyStep(steps[at])));
  return withGroups(steps, around);
}

/** A group is there for its steps. */
const isNoteworthyStep = (step: Step | undefined): boolean => step?.kind === "step" && isNoteworthy(step);

function row(place: ReportPlace, log: ReportedLog, step: Step): string[] {
  const { outcome, exitCode, durationMs, durationEstimated, startEntry, endEntry } = step;
  const strong = step.kind === "step" && isNoteworthy(step);
  const entry = startEntry >= 0 ? startEntry : endEntry;
  return [
    label(step),
    strong ? `**${outcomeWord(outcome)}**` : outcomeWord(outcome),
    exitText(exitCode),
    outcome === "skipped" || durationMs === null ? "" : escapeMarkdown(clock(durationMs, durationEstimated)),
    entry < 0 ? "" : entryPlace(place, log, entry),
  ];
}

/** Set in by its groups: outer blanks of a cell are not shown. */
function label(step: Step): string {
  const name = escapeMarkdown(shortened(step.name, MAX_NAME)) || l10n.t("(unnamed)");
  const notes = notesOn(step);
  const noted = notes.length === 0 ? "" : ` (${notes.join(", ")})`;
  return `${"› ".repeat(step.path.length)}${step.kind === "group" ? `**${name}**` : name}${noted}`;
}
