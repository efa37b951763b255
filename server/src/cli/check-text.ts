import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import type { TaskSequenceRun } from "../core/sequence/run-model.ts";
import { describeArrangement } from "../features/log-set-text.ts";
import { runStory } from "../features/outcome-text.ts";
import { briefLines, chainFields, chainHeadline } from "./chain-text.ts";
import { reportChain } from "./report/chain-report.ts";
import type { ReportedLog } from "./report/reported-log.ts";
import { type ShownSteps, stepTable } from "./step-table.ts";
import type { Colors, Terminal } from "./terminal.ts";
import { visibleLine } from "./terminal-text.ts";
import { count, layOut, wrap } from "./text-layout.ts";

/** How many findings below an error are shown; a log full of them is for the JSON. */
const SHOWN_MINOR = 10;

/** What a person reads of one log: header, runs, verdict, each failure in full, warnings and informations in short, steps. */
export function formatLog(log: ReportedLog, terminal: Terminal, shown: ShownSteps): string {
  const { colors } = terminal;
  const { chains, runs } = log.analysis;
  const errors = chains.filter(isError);
  const minor = chains.filter((chain) => !isError(chain));
  const lines = [
    ...header(log, colors),
    ...runs.map((run) => runLine(run, colors)),
    ...(errors.length === 0 ? [noFailure(log, colors)] : []),
    ...errors.flatMap((chain) => errorLines(log, chain, terminal)),
    ...minor.slice(0, SHOWN_MINOR).flatMap((chain) => minorLines(log, chain, terminal)),
  ];
  if (minor.length > SHOWN_MINOR) {
    lines.push("", colors.dim(`${count(minor.length - SHOWN_MINOR, "finding")} more; --format json lists them all`));
  }
  lines.push(...runs.flatMap((run) => runSteps(run, runs.length > 1, shown, terminal)));
  return `${lines.join("\n")}\n\n`;
}

/** The last line: how many logs, how many of them failed. */
export function formatSummary(read: readonly Analysis[], { colors }: Terminal): string {
  const failed = read.filter(({ chains }) => chains.some(isError)).length;
  const warned = read.flatMap(({ chains }) => chains).filter(({ severity }) => severity === "warning").length;
  const verdict = failed === 0 ? "no failure found" : read.length === 1 ? "failed" : `${failed} failed`;
  const text = `${count(read.length, "log")}: ${verdict}${warned === 0 ? "" : `, ${count(warned, "warning")}`}`;
  return `${failed === 0 ? text : colors.red(text)}\n`;
}

const isError = ({ severity }: ErrorChain): boolean => severity === "error";

/** A line for each file, oldest first, and what was decided about them. */
function header({ analysis, notes }: ReportedLog, colors: Colors): string[] {
  const files = analysis.files.map(({ name, format, encoding, first, end }) => {
    return `${colors.bold(visibleLine(name))} ${colors.dim(`(${format}, ${encoding}, ${count(end - first, "entry")})`)}`;
  });
  const decisions = notes.map((note) => describeArrangement(note, note.name, note.other));
  const said = files.length === 1 ? decisions : [`one log of ${count(files.length, "file")}`, ...decisions];
  return [...files, ...said.map((line) => colors.dim(visibleLine(line)))];
}

function runLine(run: TaskSequenceRun, colors: Colors): string {
  const kind = run.kind === "mdt" ? "MDT deployment" : "task sequence";
  const title = run.name === null ? kind : `${kind} ${run.name}`;
  return colors.dim(visibleLine(`${title}: ${runStory(run)}`));
}

/** The table of a run's steps, headed by the run where there are several. */
function runSteps(run: TaskSequenceRun, named: boolean, shown: ShownSteps, { colors, width }: Terminal): string[] {
  const table = stepTable(run, shown, colors, width);
  return table.length === 0 ? [] : ["", ...(named ? [runLine(run, colors)] : []), ...table];
}

function noFailure({ analysis: { entries, format } }: ReportedLog, colors: Colors): string {
  if (entries.length === 0) return colors.yellow("empty: there is nothing in it");
  if (format === "plain") return colors.green("no failure found (plain text, no log format was recognised)");
  return colors.green("no failure found");
}

function errorLines(log: ReportedLog, source: ErrorChain, { colors, width }: Terminal): string[] {
  const chain = reportChain(log, source);
  const headline = colors.red(colors.bold(`failed: ${chainHeadline(log.analysis, source, chain)}`));
  return ["", headline, ...layOut(chainFields(log, source, chain, colors), width, colors.dim)];
}

function minorLines(log: ReportedLog, source: ErrorChain, { colors, width }: Terminal): string[] {
  const chain = reportChain(log, source);
  const paint = chain.severity === "warning" ? colors.yellow : colors.cyan;
  const headline = `${paint(`${chain.severity}:`)} ${chainHeadline(log.analysis, source, chain)}`;
  const lines = briefLines(log.analysis, source, chain).flatMap((line) => wrap(line, width - 2));
  return ["", headline, ...lines.map((line) => `  ${colors.dim(line)}`)];
}
