import path from "node:path";
import process from "node:process";
import { Command, Option } from "commander";
import { formatLog, formatSummary } from "../features/report/check-text.ts";
import { createReport } from "../features/report/report-document.ts";
import type { ReadProblem, ReportOptions } from "../features/report/report-writer.ts";
import type { ShownSteps } from "../features/report/step-table.ts";
import { type Counts, createTally } from "../features/report/tally.ts";
import { uriOfPath } from "../host/file-uri.ts";
import type { ReportFormat } from "../protocol/report-requests.ts";
import { collectLogs } from "./collect-logs.ts";
import { loadEngine } from "./load-engine.ts";
import { findPresentFiles } from "./present-files.ts";
import { describeFolderProblem } from "./problems.ts";
import { readLogs } from "./read-logs.ts";
import type { Terminal } from "./terminal.ts";
import { foundExitCode, type Tool, usageExitCode } from "./tool.ts";

interface CheckOptions {
  readonly format: ReportFormat;
  readonly failOn: "error" | "warning" | "never";
  readonly steps: ShownSteps;
}

const EXIT_CODES = `
Exit code: 0 nothing at or above the level, 1 found, 2 bad usage or input that could not be read (the rest is reported).
In folders, *.log and *.lo_ are read, at any depth. The files of one log (smsts.log and smsts-20240618-091500.log, the folders of
a deployment's phases) are reported as one, if they are among those given or found. Links of the Markdown and paths of the SARIF are
relative to the current folder; the SARIF names files outside of it by their whole path.`;

/** `check <file|folder>...`: the verdict on logs. */
export function checkCommand(terminal: Terminal, tool: Tool): Command {
  return new Command("check")
    .description("find the root cause of failures in logs")
    .argument("<file|folder...>", "logs, and folders that hold logs")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "json", "sarif", "markdown"]).default("text"))
    .addOption(
      new Option("--fail-on <level>", "least severe finding that fails").choices(["error", "warning", "never"]).default("error"),
    )
    .addOption(
      new Option("--steps <which>", "steps to list as text: auto lists all of a short run, and what failed of a long one")
        .choices(["auto", "all", "failed", "none"])
        .default("auto"),
    )
    .addHelpText("after", EXIT_CODES)
    .action(async (inputs: string[], options: CheckOptions) => {
      process.exitCode = await check(inputs, options, terminal, tool);
    });
}

async function check(inputs: readonly string[], options: CheckOptions, terminal: Terminal, tool: Tool): Promise<number> {
  const { logs, problems } = await collectLogs(inputs);
  const unread: ReadProblem[] = [];
  const heard = listening(terminal, unread);
  for (const problem of problems) heard.complain(describeFolderProblem(problem), { path: problem.path, level: "error" });

  const engine = await loadEngine();
  const tally = createTally();
  // Text is printed log by log; of what a file holds, only what it tells is kept.
  const report = options.format === "text" ? null : createReport(options.format, { tool, ...here(), language: "en" });
  const reading = readLogs(engine, logs, heard);
  let next = await reading.next();
  for (; next.done !== true; next = await reading.next()) {
    const { analysis } = next.value;
    const log = { ...next.value, present: await findPresentFiles(analysis, analysis.chains) };
    tally.add(analysis);
    if (report === null) terminal.print(formatLog(log, terminal, options.steps));
    else terminal.print(report.add(log));
  }

  const counts = tally.counts();
  terminal.print(report === null ? formatSummary(counts, terminal) : report.finish(unread));
  if (problems.length > 0 || next.value) return usageExitCode;
  return fails(counts, options.failOn) ? foundExitCode : 0;
}

/** The terminal, with what it complains about kept for the report. */
const listening = (terminal: Terminal, unread: ReadProblem[]): Terminal => ({
  ...terminal,
  complain(message, about) {
    terminal.complain(message, about);
    if (about) unread.push({ name: about.path, uri: uriOfPath(path.resolve(about.path)), level: about.level, message });
  },
});

/** A report on standard output stands in the current folder, as far as anybody can tell. */
function here(): Pick<ReportOptions, "uri" | "rootUri"> {
  const rootUri = uriOfPath(path.resolve(".")).replace(/\/*$/, "/");
  return { uri: `${rootUri}report`, rootUri };
}

function fails({ failed, warnings }: Counts, failOn: CheckOptions["failOn"]): boolean {
  if (failOn === "never") return false;
  return failed > 0 || (failOn === "warning" && warnings > 0);
}
