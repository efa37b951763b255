import * as l10n from "@vscode/l10n";
import type { PaceDifference, RunComparison, Side, StepRow, VariableDifference } from "../core/compare/comparison.ts";
import type { Step } from "../core/sequence/run-model.ts";
import { formatDuration } from "./clock.ts";
import type { ComparisonReport, ReportCell, ReportedFailure, ReportRow, ReportTable } from "./compare-report-types.ts";
import { runRows } from "./compare-run-facts.ts";
import { sideName } from "./compare-summary.ts";
import { describeChain } from "./describe.ts";
import { oneLine } from "./markdown.ts";
import { stepDetail } from "./outcome-text.ts";
import { chainOfStep, glossOf } from "./run-parts.ts";
import { joinedPath } from "./step-path.ts";

/** A report is read by a person: what is more is counted. */
const MAX_ROWS = 50;
const MAX_FAILURES = 3;
/** Characters of a variable's value. */
const MAX_VALUE = 200;

/** Without what goes alike on both sides; a table of which nothing is left is left out. */
export function comparisonReport(comparison: RunComparison): ComparisonReport {
  const tables = [
    {
      heading: l10n.t("The runs"),
      labelHeading: "",
      remarkHeading: null,
      rows: runRows(comparison),
      notes: [],
    },
    stepTable(comparison),
    paceTable(comparison),
    ...variableTables(comparison),
  ];
  return { tables: tables.filter(({ rows, notes }) => rows.length + notes.length > 0), failures: failures(comparison) };
}

function stepTable(comparison: RunComparison): ReportTable {
  const { rows, divergence } = comparison;
  // Of two sequences that share no step, every step would differ.
  const isOther = !rows.some(({ absence }) => absence === null);
  const differing = isOther ? [] : rows.filter(({ differences }) => differences.length > 0);
  const onOwn = differing.filter(({ absence }, i) => absence !== "notReached" || rows[divergence] === differing[i]);
  const listed = onOwn.filter((row) => !isWithinAbsent(comparison, row));
  return {
    heading: l10n.t("Steps that differ"),
    labelHeading: l10n.t("Step"),
    remarkHeading: null,
    rows: listed.slice(0, MAX_ROWS).map((row) => stepRow(comparison, row)),
    notes: [...moreNote(listed.length), ...unreachedNotes(differing.filter((row) => !onOwn.includes(row)))],
  };
}

/** Whether the whole group of a step is not there on its other side. */
function isWithinAbsent({ left, right, rows }: RunComparison, row: StepRow): boolean {
  if (row.absence === null) return false;
  const side: Side = row.left === null ? "right" : "left";
  const group = { left, right }[side].run.steps[row[side]?.parent ?? -1];
  return group !== undefined && rows.some((other) => other[side] === group && other.absence === row.absence);
}

function stepRow(comparison: RunComparison, { left, right, absence }: StepRow): ReportRow {
  const missing = absence === "notReached" ? l10n.t("not reached") : l10n.t("not in this run");
  const cell = (side: Side, step: Step | null): ReportCell =>
    step === null ? { ...noCell, text: missing } : stepCell(comparison, side, step);
  return { label: stepLabel(left, right), left: cell("left", left), right: cell("right", right), remark: "" };
}

function stepCell(comparison: RunComparison, side: Side, step: Step): ReportCell {
  const { analysis, run } = comparison[side];
  const text = stepDetail(step, glossOf(analysis, step, chainOfStep(analysis, run, step)));
  return { text, literal: false, entry: step.startEntry >= 0 ? step.startEntry : step.endEntry };
}

/** `Install › Apply image`, with the other name of a step that has two. */
function stepLabel(left: Step | null, right: Step | null): string {
  const step = left ?? right;
  const label = step === null ? "" : joinedPath([...step.path, step.name].map((name) => oneLine(name).trim()));
  if (left === null || right === null || left.name === right.name) return label;
  return l10n.t("{0} (in {1}: {2})", label, sideName("right"), oneLine(right.name).trim());
}

function unreachedNotes(rows: readonly StepRow[]): string[] {
  return (["left", "right"] as const).flatMap((side) => {
    const steps = rows.filter((row) => row[side]?.kind === "step").length;
    const [own, other] = [sideName(side), sideName(side === "left" ? "right" : "left")];
    if (steps === 0) return [];
    return steps === 1
      ? l10n.t("One more step of {0} was not reached by {1}.", own, other)
      : l10n.t("{0} more steps of {1} were not reached by {2}.", steps, own, other);
  });
}

function paceTable(comparison: RunComparison): ReportTable {
  const { paces, rows } = comparison;
  return {
    heading: l10n.t("Steps that took longer"),
    labelHeading: l10n.t("Step"),
    remarkHeading: l10n.t("Difference"),
    rows: paces.slice(0, MAX_ROWS).flatMap((pace) => {
      const { left, right } = rows[pace.row] ?? { left: null, right: null };
      if (left === null || right === null) return [];
      return [{ label: stepLabel(left, right), left: durationCell(left), right: durationCell(right), remark: paceRemark(pace) }];
    }),
    notes: moreNote(paces.length),
  };
}

function paceRemark({ byMs, ratio, estimated }: PaceDifference): string {
  const slower = sideName(byMs > 0 ? "right" : "left");
  const span = estimated ? l10n.t("about {0}", formatDuration(byMs)) : formatDuration(byMs);
  if (ratio === null) return l10n.t("{0} took {1} longer", slower, span);
  return l10n.t("{0} took {1} longer, {2} times as long", slower, span, Number(ratio.toPrecision(2)));
}

function durationCell({ durationMs, durationEstimated, startEntry }: Step): ReportCell {
  const span = durationMs === null ? "" : formatDuration(durationMs);
  return { text: durationEstimated ? l10n.t("about {0}", span) : span, literal: false, entry: startEntry };
}

function variableTables(comparison: RunComparison): ReportTable[] {
  const { changed } = comparison.variables;
  const early = changed.filter((variable) => variable.early);
  const late = changed.filter((variable) => !variable.early);
  const table = (heading: string, variables: readonly VariableDifference[], notes: readonly string[]): ReportTable => ({
    heading,
    labelHeading: l10n.t("Variable"),
    remarkHeading: null,
    rows: variables.slice(0, MAX_ROWS).map(({ name, left, right }) => {
      return { label: oneLine(name), left: valueCell(left), right: valueCell(right), remark: "" };
    }),
    notes: [...moreNote(variables.length), ...notes],
  });
  const leftOut = leftOutNotes(comparison);
  const notes = changed.length === 0 && leftOut.length > 0 ? [l10n.t("None that counts."), ...leftOut] : leftOut;
  if (comparison.divergence < 0) return [table(l10n.t("Variables that differ"), changed, notes)];
  return [
    table(l10n.t("Variables that differed before the runs parted"), early, late.length === 0 ? notes : []),
    ...(late.length === 0 ? [] : [table(l10n.t("Variables set after the runs parted"), late, notes)]),
  ];
}

function valueCell(value: string | null): ReportCell {
  if (value === null) return { ...noCell, text: l10n.t("not set") };
  if (value.trim() === "") return { ...noCell, text: l10n.t("empty") };
  const shown = value.length <= MAX_VALUE ? value : `${value.slice(0, MAX_VALUE).replace(/[\ud800-\udbff]$/, "")}…`;
  return { text: shown, literal: true, entry: -1 };
}

function leftOutNotes({ variables: { leftOut } }: RunComparison): string[] {
  const parts = [
    leftOut.bookkeeping === 0 ? "" : l10n.t("{0} in which the engine keeps its own books", leftOut.bookkeeping),
    leftOut.identity === 0 ? "" : l10n.t("{0} for the computer or the deployment itself", leftOut.identity),
    leftOut.alike === 0 ? "" : l10n.t("{0} alike but for times, GUIDs or the name of the computer", leftOut.alike),
  ].filter((part) => part !== "");
  return parts.length === 0 ? [] : [l10n.t("Left out: {0}. Secrets are never shown.", parts.join(", "))];
}

const moreNote = (count: number): string[] => (count > MAX_ROWS ? [l10n.t("{0} more.", count - MAX_ROWS)] : []);

function failures(comparison: RunComparison): ReportedFailure[] {
  return (["left", "right"] as const).flatMap((side) =>
    comparison.failures[side].slice(0, MAX_FAILURES).map((chain) => {
      return { side, text: describeChain(comparison[side].analysis, chain), entry: chain.links[0]?.entry ?? -1 };
    }),
  );
}

const noCell: ReportCell = { text: "", literal: false, entry: -1 };
