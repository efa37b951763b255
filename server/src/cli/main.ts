import process from "node:process";
import { Command, CommanderError } from "commander";
import { installedVersion } from "../host/installed-version.ts";
import { checkCommand } from "./check.ts";
import { diffCommand } from "./diff.ts";
import { explainCommand } from "./explain.ts";
import { kbCommand } from "./kb.ts";
import { lspCommand } from "./lsp.ts";
import { noteCommand } from "./note.ts";
import { redactCommand } from "./redact.ts";
import { processTerminal } from "./terminal.ts";
import { type Tool, usageExitCode } from "./tool.ts";

/** Runs the command line; the exit code is left to `process.exitCode`, so that all output gets written. */
async function main(): Promise<void> {
  const terminal = processTerminal();
  const tool: Tool = { name: "smsts-lens", version: installedVersion() };
  const program = new Command(tool.name)
    .description("Finds and explains the root cause of failures in Configuration Manager task-sequence logs.")
    .version(tool.version)
    .exitOverride()
    .showHelpAfterError("(smsts-lens --help lists what it can do)")
    .addHelpText("after", EXAMPLES);
  for (const verb of [checkCommand, explainCommand, noteCommand, diffCommand, redactCommand, kbCommand, lspCommand]) {
    program.addCommand(verb(terminal, tool).copyInheritedSettings(program));
  }
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : usageExitCode;
  }
}

const EXAMPLES = `
Examples:
  smsts-lens check smsts.log
  smsts-lens check --format json --fail-on warning C:\\Logs
  smsts-lens check --format markdown smsts.log > report.md
  smsts-lens explain 0x800700C1 -2147024703 ERROR_BAD_EXE_FORMAT
  smsts-lens note smsts.log >> incident.md
  smsts-lens diff good/smsts.log bad/smsts.log
  smsts-lens redact smsts.log -o smsts-redacted.log
  smsts-lens kb check .smsts`;

void main().catch((error: unknown) => {
  // What the host throws names its cause and the mend; anything else is a bug, and its stack is the report.
  const explained = error instanceof Error && error.cause !== undefined;
  console.error(explained ? `smsts-lens: ${error.message}` : error);
  process.exitCode = usageExitCode;
});
