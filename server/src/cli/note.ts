import path from "node:path";
import process from "node:process";
import { Command } from "commander";
import type { Analysis } from "../core/analysis.ts";
import { buildIncidentNote } from "../core/incident/note.ts";
import { renderIncidentNote } from "../features/incident-note.ts";
import { templateProblems } from "../features/note-template.ts";
import { findChain } from "../features/root-cause.ts";
import { FileReadError, readLog } from "../host/file-source.ts";
import { uriOfPath } from "../host/file-uri.ts";
import { loadEngine } from "./load-engine.ts";
import { describeBinary } from "./problems.ts";
import type { Terminal } from "./terminal.ts";
import { foundExitCode, usageExitCode } from "./tool.ts";

interface NoteOptions {
  readonly chain?: string;
  readonly template?: string;
}

const NOTES = `
The note is of the most severe, newest failure. Its links to the log are relative to the current folder.
Exit code: 0 a note was written, 1 the log holds no failure, 2 bad usage or input that could not be read.`;

/** `note <file>`: the incident note of a failure, as Markdown. */
export function noteCommand(terminal: Terminal): Command {
  return new Command("note")
    .description("write the incident note of a failure, as Markdown")
    .argument("<file>", "the log")
    .option("--chain <id>", "of another failure, by its id in check --format json")
    .option("--template <file>", "Markdown with fields such as {{rootCause}}")
    .addHelpText("after", NOTES)
    .action(async (file: string, options: NoteOptions) => {
      process.exitCode = await writeNote(file, options, terminal);
    });
}

async function writeNote(file: string, options: NoteOptions, terminal: Terminal): Promise<number> {
  try {
    const template = options.template === undefined ? undefined : await readTemplate(options.template, terminal);
    const analysis = (await loadEngine()).analyze(await readLog(file));
    if (analysis.encoding === "binary") terminal.complain(describeBinary(file, true));
    if (analysis.encoding === "binary" || template === null) return usageExitCode;
    return printNote(analysis, file, options.chain, template, terminal);
  } catch (error) {
    if (!(error instanceof FileReadError)) throw error;
    terminal.complain(error.message);
    return usageExitCode;
  }
}

/** Null for a template that names a field there is not, after saying which and where. */
async function readTemplate(file: string, terminal: Terminal): Promise<string | null> {
  const template = new TextDecoder().decode(await readLog(file));
  const problems = templateProblems(template);
  for (const { line, column, message } of problems) terminal.complain(`${file}:${line}:${column}: ${message}`);
  return problems.length === 0 ? template : null;
}

function printNote(
  analysis: Analysis,
  file: string,
  chainId: string | undefined,
  template: string | undefined,
  terminal: Terminal,
): number {
  const chain = findChain(analysis, chainId);
  if (chain === null) {
    const ids = analysis.chains.map(({ id }) => id).join(", ");
    terminal.complain(
      ids === "" ? `${file} holds no failure to write about.` : `${file} has no failure ${chainId}. It has ${ids}.`,
    );
    return ids === "" ? foundExitCode : usageExitCode;
  }
  const note = renderIncidentNote(buildIncidentNote(analysis, chain), {
    logName: path.basename(file),
    logUri: uriOfPath(path.resolve(file)),
    targetUri: uriOfPath(path.resolve("incident.md")),
    template,
  });
  terminal.print(`${note.markdown}\n`);
  return 0;
}
