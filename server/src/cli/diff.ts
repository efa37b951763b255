import path from "node:path";
import process from "node:process";
import { Command, InvalidArgumentError, Option } from "commander";
import { compareRuns } from "../core/compare/compare-runs.ts";
import type { ComparedRun, RunComparison } from "../core/compare/comparison.ts";
import type { Engine } from "../core/engine.ts";
import { renderComparison } from "../features/compare-markdown.ts";
import { relativeReference } from "../features/relative-reference.ts";
import { reportComparison } from "../features/report/comparison-report.ts";
import type { ReportedLog } from "../features/report/reported-log.ts";
import { visibleJson } from "../features/visible-text.ts";
import { uriOfPath } from "../host/file-uri.ts";
import { collectLogs } from "./collect-logs.ts";
import { formatComparison } from "./diff-text.ts";
import { loadEngine } from "./load-engine.ts";
import { describeFolderProblem } from "./problems.ts";
import { readLogs } from "./read-logs.ts";
import type { Terminal } from "./terminal.ts";
import { foundExitCode, type Tool, usageExitCode } from "./tool.ts";

interface DiffOptions {
  readonly format: "text" | "markdown" | "json";
  readonly leftRun?: number;
  readonly rightRun?: number;
  readonly exitCode?: true;
}

const NOTES = `
A log is a file, or a folder that holds the files of one. Of several runs in it the last one is compared, or the one of that number
(1 is the first); a log may be compared with itself. Links of the Markdown are relative to the current folder.
Exit code: 0 the runs were compared, 1 with --exit-code where they part, 2 bad usage or input that could not be read.`;

/** `diff <log> <log>`: two runs step by step. */
export function diffCommand(terminal: Terminal, tool: Tool): Command {
  return new Command("diff")
    .description("compare two runs of a task sequence, step by step")
    .argument("<log>", "the one run (A): a file or a folder")
    .argument("<log>", "the other run (B)")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "markdown", "json"]).default("text"))
    .option("--left-run <number>", "run of the first log", runNumber)
    .option("--right-run <number>", "run of the second log", runNumber)
    .option("--exit-code", "exit with 1 where the runs part")
    .addHelpText("after", NOTES)
    .action(async (left: string, right: string, options: DiffOptions) => {
      process.exitCode = await diff(left, right, options, terminal, tool);
    });
}

function runNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("A run is named by its number: 1 is the first of the log.");
  return Number(text);
}

async function diff(left: string, right: string, options: DiffOptions, terminal: Terminal, tool: Tool): Promise<number> {
  const engine = await loadEngine();
  const one = await readRun(engine, left, options.leftRun, terminal);
  const other = await readRun(engine, right, options.rightRun, terminal);
  if (one === null || other === null) return usageExitCode;
  const comparison = compareRuns(one, other);
  terminal.print(formatted(comparison, options.format, terminal, tool));
  return options.exitCode === true && comparison.divergence >= 0 ? foundExitCode : 0;
}

function formatted(comparison: RunComparison, format: DiffOptions["format"], terminal: Terminal, tool: Tool): string {
  switch (format) {
    case "text":
      return formatComparison(comparison, terminal);
    case "markdown":
      return renderComparison(comparison, ({ file, line }) => {
        const reference = relativeReference(uriOfPath(path.resolve("comparison.md")), uriOfPath(path.resolve(file)));
        return reference === null ? null : `${reference}#L${line}`;
      });
    case "json":
      return `${visibleJson(reportComparison(comparison, tool))}\n`;
  }
}

/** The run of that number, else the last one. Null, after saying why, where the input is not one log with such a run. */
async function readRun(
  engine: Engine,
  input: string,
  number: number | undefined,
  terminal: Terminal,
): Promise<ComparedRun | null> {
  const logs = await readAll(engine, input, terminal);
  if (logs === null) return null;
  const [log, ...others] = logs.filter(({ analysis }) => analysis.runs.length > 0);
  if (log === undefined) {
    terminal.complain(`${input} tells of no run of a task sequence. Name its smsts.log, or the folder that holds it.`);
    return null;
  }
  if (others.length > 0) {
    const names = [log, ...others].map(({ analysis }) => analysis.own.name).join(", ");
    terminal.complain(`${input} holds the runs of several logs: ${names}. Name one of them.`);
    return null;
  }
  const { analysis } = log;
  const run = analysis.runs.at(number === undefined ? -1 : number - 1);
  if (run !== undefined) return { analysis, run, log: analysis.own.name };
  terminal.complain(`${input} has no run ${number}. It has ${analysis.runs.length}.`);
  return null;
}

/** Null, after saying why, where something of it could not be read. */
async function readAll(engine: Engine, input: string, terminal: Terminal): Promise<ReportedLog[] | null> {
  const { logs, problems } = await collectLogs([input]);
  for (const problem of problems) terminal.complain(describeFolderProblem(problem));
  const found: ReportedLog[] = [];
  const reading = readLogs(engine, logs, terminal);
  let next = await reading.next();
  for (; next.done !== true; next = await reading.next()) found.push(next.value);
  return problems.length > 0 || next.value ? null : found;
}
