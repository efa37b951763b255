import process from "node:process";
import { Command, Option } from "commander";
import type { Analysis } from "../core/analysis.ts";
import type { Engine } from "../core/engine.ts";
import { FileReadError, readLog } from "../host/file-source.ts";
import { formatLog, formatSummary } from "./check-text.ts";
import { collectLogs, type LogInput } from "./collect-logs.ts";
import { loadEngine } from "./load-engine.ts";
import { describeBinary, describeFolderProblem } from "./problems.ts";
import { reportLog } from "./report/log-report.ts";
import type { CheckReport, LogReport } from "./report/report-types.ts";
import type { ReportedLog } from "./report/reported-log.ts";
import type { Terminal } from "./terminal.ts";
import { visibleJson } from "./terminal-text.ts";
import { foundExitCode, type Tool, usageExitCode } from "./tool.ts";

interface CheckOptions {
  readonly format: "text" | "json";
  readonly failOn: "error" | "warning" | "never";
}

const EXIT_CODES = `
Exit code: 0 nothing at or above the level, 1 found, 2 bad usage or input that could not be read (the rest is reported).
In folders, *.log and *.lo_ are read, at any depth.`;

/** `check <file|folder>...`: the verdict on logs. */
export function checkCommand(terminal: Terminal, tool: Tool): Command {
  return new Command("check")
    .description("find the root cause of failures in logs")
    .argument("<file|folder...>", "logs, and folders that hold logs")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "json"]).default("text"))
    .addOption(
      new Option("--fail-on <level>", "least severe finding that fails").choices(["error", "warning", "never"]).default("error"),
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
  for (const input of logs) {
    const log = await analyzeLog(engine, input, terminal);
    unreadable ||= log === "unreadable";
    if (typeof log === "string") continue;
    read.push(log.analysis);
    if (options.format === "text") terminal.print(formatLog(log, terminal));
    else reports.push(reportLog(log));
  }

  if (options.format === "text") terminal.print(formatSummary(read, terminal));
  else terminal.print(`${visibleJson({ schema: 1, tool, logs: reports } satisfies CheckReport)}\n`);
  if (unreadable) return usageExitCode;
  return fails(read, options.failOn) ? foundExitCode : 0;
}

/** A binary that was found in a folder is passed over, with a note; one that was asked for is unreadable. */
async function analyzeLog(
  engine: Engine,
  { path, explicit }: LogInput,
  terminal: Terminal,
): Promise<ReportedLog | "unreadable" | "skipped"> {
  let bytes: Uint8Array;
  try {
    bytes = await readLog(path);
  } catch (error) {
    if (!(error instanceof FileReadError)) throw error;
    terminal.complain(error.message);
    return "unreadable";
  }
  const analysis = engine.analyze(bytes);
  if (analysis.encoding !== "binary") return { analysis, path, bytes: bytes.length };
  terminal.complain(describeBinary(path, explicit));
  return explicit ? "unreadable" : "skipped";
}

function fails(read: readonly Analysis[], failOn: CheckOptions["failOn"]): boolean {
  if (failOn === "never") return false;
  return read.some(({ chains }) =>
    chains.some(({ severity }) => severity === "error" || (failOn === "warning" && severity === "warning")),
  );
}
