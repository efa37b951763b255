import * as l10n from "@vscode/l10n";
import type { ErrorChain } from "../../core/chains/chain-types.ts";
import type { TaskSequenceRun } from "../../core/sequence/run-model.ts";
import { describeArrangement } from "../log-set-text.ts";
import { runStory } from "../outcome-text.ts";
import { visibleLine } from "../visible-text.ts";
import { reportChain } from "./chain-report.ts";
import { briefLines, chainFields, chainHeadline, entryCount } from "./chain-text.ts";
import type { ReadProblem } from "./report-writer.ts";
import type { ReportedLog } from "./reported-log.ts";
import { type ShownSteps, stepTable } from "./step-table.ts";
import type { Counts } from "./tally.ts";
import { layOut, wrap } from "./text-layout.ts";
import type { TextColors, TextStyle } from "./text-style.ts";

/** How many findings below an error are shown; a log full of them is for the JSON. */
const SHOWN_MINOR = 10;

/** What a person reads of one log: header, runs, verdict, each failure in full, warnings and informations in short, steps. */
export function formatLog(log: ReportedLog, style: TextStyle, shown: ShownSteps): string {
  const { colors } = style;
  const { chains, runs } = log.analysis;
  const errors = chains.filter(isError);
  const minor = chains.filter((chain) => !isError(chain));
  const lines = [
    ...header(log, colors),
    ...runs.map((run) => runLine(run, colors)),
    ...(errors.length === 0 ? [noFailure(log, colors)] : []),
    ...errors.flatMap((chain) => errorLines(log, chain, style)),
    ...minor.slice(0, SHOWN_MINOR).flatMap((chain) => minorLines(log, chain, style)),
  ];
  if (minor.length > SHOWN_MINOR) {
    lines.push("", colors.dim(moreFindings(minor.length - SHOWN_MINOR)));
  }
  lines.push(...runs.flatMap((run) => runSteps(run, runs.length > 1, shown, style)));
  return `${lines.join("\n")}\n\n`;
}

/** What is missing, a line each, with an empty line behind them; nothing for none. */
export function formatProblems(problems: readonly ReadProblem[]): string {
  const lines = problems.map(({ message }) => `${l10n.t("not read: {0}", visibleLine(message))}\n`);
  return lines.length === 0 ? "" : `${lines.join("")}\n`;
}

/** The last line: how many logs, how many of them failed. */
export function formatSummary(counts: Counts, { colors }: TextStyle): string {
  const text = describeCounts(counts);
  return `${counts.failed === 0 ? text : colors.red(text)}\n`;
}

/** `3 logs: 1 failed, 2 warnings`. */
export const describeCounts = (counts: Counts): string =>
  `${logs(counts.logs)}: ${[verdict(counts), ...warnings(counts.warnings)].join(", ")}`;

export const moreFindings = (count: number): string =>
  count === 1 ? l10n.t("1 finding more; the JSON lists it") : l10n.t("{0} findings more; the JSON lists them all", count);

const logs = (count: number): string => (count === 1 ? l10n.t("1 log") : l10n.t("{0} logs", count));

function verdict({ failed, logs }: Counts): string {
  if (failed === 0) return l10n.t("no failure found");
  return logs === 1 ? l10n.t("failed") : l10n.t("{0} failed", failed);
}

function warnings(count: number): string[] {
  if (count === 0) return [];
  return [count === 1 ? l10n.t("1 warning") : l10n.t("{0} warnings", count)];
}

const isError = ({ severity }: ErrorChain): boolean => severity === "error";

/** A line for each file, oldest first, and what was decided about them. */
function header({ analysis, notes, names }: ReportedLog, colors: TextColors): string[] {
  const files = analysis.files.map(({ name, format, encoding, first, end }) => {
    return `${colors.bold(visibleLine(names.shown(name)))} ${colors.dim(`(${format}, ${encoding}, ${entryCount(end - first)})`)}`;
  });
  const decisions = notes.map((note) => describeArrangement(note, names.shown(note.name), names.shown(note.other)));
  const said = files.length === 1 ? decisions : [l10n.t("one log of {0} files", files.length), ...decisions];
  return [...files, ...said.map((line) => colors.dim(visibleLine(line)))];
}

function runLine(run: TaskSequenceRun, colors: TextColors): string {
  return colors.dim(visibleLine(l10n.t("{0}: {1}", runTitle(run), runStory(run))));
}

function runTitle({ kind, name }: TaskSequenceRun): string {
  if (kind === "mdt") return name === null ? l10n.t("MDT deployment") : l10n.t("MDT deployment {0}", name);
  return name === null ? l10n.t("task sequence") : l10n.t("task sequence {0}", name);
}

/** The table of a run's steps, headed by the run where there are several. */
function runSteps(run: TaskSequenceRun, named: boolean, shown: ShownSteps, { colors, width }: TextStyle): string[] {
  const table = stepTable(run, shown, colors, width);
  return table.length === 0 ? [] : ["", ...(named ? [runLine(run, colors)] : []), ...table];
}

function noFailure({ analysis: { entries, format }, bytes }: ReportedLog, colors: TextColors): string {
  if (entries.length === 0) {
    const isPadding = [...bytes.values()].some((length) => length > 0);
    return colors.yellow(
      isPadding ? l10n.t("zero bytes alone: what was written never reached the disk") : l10n.t("empty: there is nothing in it"),
    );
  }
  if (format === "plain") return colors.green(l10n.t("no failure found (plain text, no log format was recognised)"));
  return colors.green(l10n.t("no failure found"));
}

function errorLines(log: ReportedLog, source: ErrorChain, { colors, width }: TextStyle): string[] {
  const chain = reportChain(log, source);
  const headline = colors.red(colors.bold(l10n.t("failed: {0}", chainHeadline(log.analysis, source))));
  return ["", headline, ...layOut(chainFields(log, source, chain, colors), width, colors.dim)];
}

function minorLines(log: ReportedLog, source: ErrorChain, { colors, width }: TextStyle): string[] {
  const chain = reportChain(log, source);
  const paint = chain.severity === "warning" ? colors.yellow : colors.cyan;
  const label = chain.severity === "warning" ? l10n.t("warning:") : l10n.t("information:");
  const headline = `${paint(label)} ${chainHeadline(log.analysis, source)}`;
  const lines = briefLines(log.analysis, source, chain).flatMap((line) => wrap(line, width - 2));
  return ["", headline, ...lines.map((line) => `  ${colors.dim(line)}`)];
}
