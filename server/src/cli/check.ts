import process from "node:process";
import { Command, Option } from "commander";
import type { Analysis } from "../core/analysis.ts";
import { formatLog, formatSummary } from "./check-text.ts";
import { collectLogs } from "./collect-logs.ts";
import { loadEngine } from "./load-engine.ts";
import { findPresentFiles } from "./present-files.ts";
import { describeFolderProblem } from "./problems.ts";
import { readLogs } from "./read-logs.ts";
import { reportLog } from "./report/log-report.ts";
import type { CheckReport, LogReport } from "./report/report-types.ts";
import type { ShownSteps } from "./step-table.ts";
import type { Terminal } from "./terminal.ts";
import { visibleJson } from "./terminal-text.ts";
import { foundExitCode, type Tool, usageExitCode } from "./tool.ts";

interface CheckOptions {
  readonly format: "text" | "json";
  readonly failOn: "error" | "warning" | "never";
  readonly steps: ShownSteps;
}

const EXIT_CODES = `
Exit code: 0 nothing at or above the level, 1 found, 2 bad usage or input that could not be read (the rest is reported).
In folders, *.log and *.lo_ are read, at any depth. The files of one log (smsts.log and smsts-20240618-091500.log, the folders of
a deployment's phases) are reported as one, if they are among those given or found.`;

/** `check <file|folder>...`: the verdict on logs. */
export function checkCommand(terminal: Terminal, tool: Tool): Command {
  return new Command("check")
    .description("find the root cause of failures in logs")
    .argument("<file|folder...>", "logs, and folders that hold logs")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "json"]).default("text"))
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
  for (const problem of problems) terminal.complain(describeFolderProblem(problem));
  let unreadable = problems.length > 0;

  const engine = await loadEngine();
  const read: Analysis[] = [];
  const reports: LogReport[] = [];
  const reading = readLogs(engine, logs, terminal);
  let next = await reading.next();
  for (; next.done !== true; next = await reading.next()) {
    const { analysis } = next.value;
    const log = { ...next.value, present: await findPresentFiles(analysis, analysis.chains) };
    read.push(analysis);
    if (options.format === "text") terminal.print(formatLog(log, terminal, options.steps));
    else reports.push(reportLog(log));
  }
  unreadable ||= next.value;

  if (options.format === "text") terminal.print(formatSummary(read, terminal));
  else terminal.print(`${visibleJson({ schema: 1, tool, logs: reports } satisfies CheckReport)}\n`);
  if (unreadable) return usageExitCode;
  return fails(read, options.failOn) ? foundExitCode : 0;
}

function fails(read: readonly Analysis[], failOn: CheckOptions["failOn"]): boolean {
  if (failOn === "never") return false;
  return read.some(({ chains }) =>
    chains.some(({ severity }) => severity === "error" || (failOn === "warning" && severity === "warning")),
  );
}
