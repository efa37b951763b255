import { open, stat } from "node:fs/promises";
import process from "node:process";
import { Command } from "commander";
import type { RedactionRule } from "../core/redact/own-rules.ts";
import { redactBytes } from "../core/redact/redact-bytes.ts";
import { createRedactor } from "../core/redact/redactor.ts";
import { decodeSource } from "../core/text/source-text.ts";
import { describeBinaryLog } from "../features/log-problem.ts";
import { redactionSummary } from "../features/redaction-text.ts";
import { FileReadError, readLog } from "../host/file-source.ts";
import { ruleOption } from "./redaction-rule.ts";
import type { Terminal } from "./terminal.ts";
import { usageExitCode } from "./tool.ts";

interface RedactOptions {
  readonly output?: string;
  readonly rule: readonly RedactionRule[];
}

const NOTES = `
Machines, users, domains, hosts, serial numbers, addresses, site codes and secrets give way to pseudonyms such as MACHINE-1, the same
name to the same one. Codes, times, names of steps and task sequences, package ids and the number of lines stay. The copy has the
encoding of the file. Look it through before you hand it on: no rule knows every name.
Exit code: 0 a copy was written, 2 bad usage, a file that could not be read, or a copy that could not be written.`;

/** `redact <file>`: a copy without what is private. */
export function redactCommand(terminal: Terminal): Command {
  return new Command("redact")
    .description("write a copy of a log or document without names, addresses and secrets")
    .argument("<file>", "the log or document")
    .option("-o, --output <file>", "where to write the copy, in the place of what is there; standard output without it")
    .addOption(ruleOption())
    .addHelpText("after", NOTES)
    .action(async (file: string, options: RedactOptions) => {
      process.exitCode = await redact(file, options, terminal);
    });
}

async function redact(file: string, { output, rule: rules }: RedactOptions, terminal: Terminal): Promise<number> {
  const raw = await readInput(file, terminal);
  if (raw === null) return usageExitCode;
  const source = decodeSource(raw);
  if (source.encoding === "binary") {
    terminal.complain(describeBinaryLog(file));
    return usageExitCode;
  }
  if (output !== undefined && (await isSameFile(file, output))) {
    terminal.complain(`${output} is the file itself. Name another for the copy.`);
    return usageExitCode;
  }
  const redactor = createRedactor({ rules });
  const parts = redactBytes(raw, source, redactor);
  try {
    if (output === undefined) await writeAll(parts, writeOut);
    else await writeFile(output, parts);
  } catch (error) {
    terminal.complain(`${output ?? "The copy"} could not be written: ${(error as Error).message}`);
    return usageExitCode;
  }
  const summary = redactionSummary(redactor.counts);
  terminal.complain(summary === "" ? "nothing was replaced" : `replaced ${summary}`);
  return 0;
}

async function readInput(file: string, terminal: Terminal): Promise<Uint8Array | null> {
  try {
    return await readLog(file);
  } catch (error) {
    if (!(error instanceof FileReadError)) throw error;
    terminal.complain(error.message);
    return null;
  }
}

/** By whatever name: a link, another spelling. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true }).catch(() => null)));
  return a !== null && b !== null && a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

async function writeFile(path: string, parts: Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, "w");
  try {
    await writeAll(parts, (part) => file.appendFile(part));
  } finally {
    await file.close();
  }
}

/** Standard output takes the next part when it has room: a copy may be larger than memory should hold twice. */
function writeOut(part: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(part, (error) => {
      // Whoever read it went away: that ends the output, and is no failure.
      if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") reject(error);
      else resolve();
    });
  });
}

async function writeAll(parts: Iterable<Uint8Array>, write: (part: Uint8Array) => Promise<void>): Promise<void> {
  for (const part of parts) await write(part);
}
