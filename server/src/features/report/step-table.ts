import * as l10n from "@vscode/l10n";
import type { Boot, Step, StepOutcome, TaskSequenceRun } from "../../core/sequence/run-model.ts";
import { exitCodeNumber } from "../outcome-text.ts";
import { visibleLine } from "../visible-text.ts";
import { isNoteworthy, withGroups } from "./noteworthy-steps.ts";
import type { TextColors } from "./text-style.ts";

/** Which steps of a run are listed: all of a short run and the failing ones of a long one, if nothing is said. */
export type ShownSteps = "auto" | "all" | "failed" | "none";

/** Up to so many lines, a run is shown whole unasked. */
const SHORT_RUN = 40;
/** Longer names are cut, and shorter ones where the terminal is narrow: the JSON has them whole. */
const MAX_NAME = 80;
const MIN_NAME = 20;

type Paints = Pick<TextColors, "dim" | "red" | "yellow">;

interface TableRow {
  readonly mark: string;
  readonly outcome: string;
  readonly duration: string;
  readonly exit: string;
  /** Columns before the name, by its groups. */
  readonly indent: number;
  readonly name: string;
  /** In brackets behind the name. */
  readonly notes: string;
  readonly paint: (line: string) => string;
}

/**
 * The steps of a run as lines of a table: outcome, duration, exit code, and the name, indented by group.
 *
 * @param width columns of the terminal, which names are cut for
 */
export function stepTable(
  run: TaskSequenceRun,
  shown: ShownSteps,
  colors: Paints,
  width: number = Number.POSITIVE_INFINITY,
): string[] {
  const wanted = stepsToShow(run, shown);
  if (wanted.length === 0) return [];
  const rows = wanted.map((step) => rowOf(step, colors));
  const words = { outcome: l10n.t("Outcome"), duration: l10n.t("Duration"), exit: l10n.t("Exit code"), name: l10n.t("Step") };
  const heading = { mark: " ", ...words, indent: 0, notes: "", paint: colors.dim };
  const layout = layOutColumns([heading, ...rows], width);
  const lines = [layout(heading)];
  const boots = run.boots.length > 1 ? [...run.boots] : [];
  for (const [i, row] of rows.entries()) {
    const startEntry = Math.max(wanted[i]?.startEntry ?? 0, run.startEntry);
    while ((boots[0]?.startEntry ?? Number.POSITIVE_INFINITY) <= startEntry)
      lines.push(colors.dim(bootHeading(boots.shift() as Boot)));
    lines.push(layout(row));
  }
  const hidden = run.steps.length - wanted.length;
  return hidden === 0 ? lines : [...lines, colors.dim(`  ${hiddenNote(hidden)}`)];
}

function stepsToShow({ steps, outcome }: TaskSequenceRun, shown: ShownSteps): readonly Step[] {
  if (shown === "none") return [];
  if (shown === "all" || (shown === "auto" && steps.length <= SHORT_RUN)) return steps;
  if (shown === "auto" && outcome !== "failed") return [];
  return withGroups(steps, steps.filter(isNoteworthy));
}

const hiddenNote = (hidden: number): string =>
  hidden === 1 ? l10n.t("1 step more; --steps all lists it") : l10n.t("{0} steps more; --steps all lists them", hidden);

function rowOf(step: Step, colors: Paints): TableRow {
  const failed = step.outcome === "failed";
  const warns = step.outcome === "failedContinued" || step.silentFailure !== null;
  const name = visibleLine(step.name, MAX_NAME);
  const notes = notesOn(step);
  return {
    mark: failed && step.kind === "step" ? ">" : warns ? "!" : " ",
    outcome: outcomeWord(step.outcome),
    duration: step.outcome === "skipped" || step.durationMs === null ? "" : clock(step.durationMs, step.durationEstimated),
    exit: exitText(step.exitCode),
    indent: 2 * step.path.length,
    name: name === "" ? l10n.t("(unnamed)") : name,
    notes: notes.length === 0 ? "" : ` (${notes.join(", ")})`,
    paint: failed ? colors.red : warns ? colors.yellow : step.outcome === "skipped" ? colors.dim : String,
  };
}

/** A word for a narrow column. */
export function outcomeWord(outcome: StepOutcome): string {
  switch (outcome) {
    case "succeeded":
      return l10n.t("succeeded");
    case "failed":
      return l10n.t("failed");
    case "failedContinued":
      return l10n.t("continued");
    case "skipped":
      return l10n.t("skipped");
    case "running":
      return l10n.t("unfinished");
    case "unknown":
      return l10n.t("unknown");
  }
}

/** What is to be said of a step behind its name. */
export function notesOn({ reason, attempts, childSequence, silentFailure }: Step): string[] {
  return [
    ...(childSequence ? [l10n.t("child task sequence")] : []),
    ...(reason === null ? [] : [reason === "disabled" ? l10n.t("disabled") : l10n.t("condition false")]),
    ...(attempts > 1 ? [l10n.t("{0} attempts", attempts)] : []),
    ...(silentFailure === null ? [] : [l10n.t("its script threw")]),
  ];
}

/** `0:06:20`, rounded to seconds; `~` before an estimate. */
export function clock(durationMs: number, estimated: boolean): string {
  const seconds = Math.round(durationMs / 1000);
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  const time = `${Math.floor(seconds / 3600)}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  return estimated ? `~${time}` : time;
}

/** Nothing where the log names none. */
export const exitText = (exitCode: number | null): string => (exitCode === null ? "" : exitCodeNumber(exitCode));

const bootHeading = ({ kind, durationMs, durationEstimated }: Boot): string =>
  `  - ${systemName(kind)}${durationMs === null ? "" : `, ${clock(durationMs, durationEstimated)}`}`;

function systemName(kind: Boot["kind"]): string {
  switch (kind) {
    case "winPE":
      return l10n.t("Windows PE");
    case "setup":
      return l10n.t("Windows Setup");
    case "fullOS":
      return l10n.t("installed Windows");
    case "unknown":
      return l10n.t("unknown system");
  }
}

function layOutColumns(rows: readonly TableRow[], width: number): (row: TableRow) => string {
  const widest = (column: "outcome" | "duration" | "exit"): number =>
    rows.reduce((width, row) => Math.max(width, row[column].length), 0);
  const widths = { outcome: widest("outcome"), duration: widest("duration"), exit: widest("exit") };
  return ({ mark, outcome, duration, exit, indent, name, notes, paint }) => {
    const columns = [outcome.padEnd(widths.outcome), duration.padStart(widths.duration), exit.padStart(widths.exit), ""];
    const before = `${mark} ${columns.join("  ")}${" ".repeat(indent)}`;
    const shownName = visibleLine(name, Math.max(MIN_NAME, width - before.length - notes.length));
    return paint(`${before}${shownName}${notes}`.trimEnd());
  };
}
