import path from "node:path";
import process from "node:process";
import { Command } from "commander";
import type { Analysis } from "../core/analysis.ts";
import { buildIncidentNote, type IncidentNote } from "../core/incident/note.ts";
import type { RedactionRule } from "../core/redact/own-rules.ts";
import { renderIncidentNote } from "../features/incident-note.ts";
import type { NoteTemplate } from "../features/note-template.ts";
import { builtInTemplateNames } from "../features/note-templates.ts";
import { redactorOfLog } from "../features/redact-log.ts";
import { findChain } from "../features/root-cause.ts";
import { uriOfPath } from "../host/file-uri.ts";
import { loadEngine } from "./load-engine.ts";
import { readTemplate } from "./note-template.ts";
import { findPresentFiles } from "./present-files.ts";
import { readLogs } from "./read-logs.ts";
import { ruleOption } from "./redaction-rule.ts";
import type { Terminal } from "./terminal.ts";
import { foundExitCode, usageExitCode } from "./tool.ts";

interface NoteOptions {
  readonly chain?: string;
  readonly template: string;
  readonly redact?: true;
  readonly rule: readonly RedactionRule[];
}

const NOTES = `
The note is of the most severe, newest failure. Its links to the log are relative to the current folder.
A template is one of those built in (${builtInTemplateNames.join(", ")}), or a file: Markdown, or plain text where its name ends in .txt;
NAME alone also stands for .smsts/templates/NAME.md or NAME.txt in the current folder.
Exit code: 0 a note was written, 1 the log holds nothing to write of, 2 bad usage or input that could not be read.`;

/** `note <file...>`: the incident note of a failure, as Markdown. */
export function noteCommand(terminal: Terminal): Command {
  return new Command("note")
    .description("write the incident note of a failure, as Markdown")
    .argument("<file...>", "the log, or all files that it is made of")
    .option("--chain <id>", "of another failure, by its id in check --format json")
    .option("--template <name|file>", "built in, or a file with fields such as {{rootCause}}", "full")
    .option("--redact", "with pseudonyms in the place of names, addresses and secrets")
    .addOption(ruleOption())
    .addHelpText("after", NOTES)
    .action(async (files: string[], options: NoteOptions) => {
      process.exitCode = await writeNote(files, options, terminal);
    });
}

async function writeNote(files: readonly string[], options: NoteOptions, terminal: Terminal): Promise<number> {
  const template = await readTemplate(options.template, terminal);
  const log = await readOneLog(files, terminal);
  return log === null || template === null ? usageExitCode : await printNote(log, options, template, terminal);
}

/** Null, after saying why, where the files cannot be read or are not those of one log. */
async function readOneLog(files: readonly string[], terminal: Terminal): Promise<Analysis | null> {
  const logs: Analysis[] = [];
  const inputs = files.map((path) => ({ path, explicit: true }));
  const reading = readLogs(await loadEngine(), inputs, terminal);
  let next = await reading.next();
  for (; next.done !== true; next = await reading.next()) logs.push(next.value.analysis);
  const [log, other] = logs;
  if (log !== undefined && other !== undefined) {
    terminal.complain(`${log.own.name} and ${other.own.name} are different logs. Name the files of one.`);
  }
  return next.value || other !== undefined ? null : (log ?? null);
}

async function printNote(
  analysis: Analysis,
  { chain: chainId, redact, rule: rules }: NoteOptions,
  template: NoteTemplate,
  terminal: Terminal,
): Promise<number> {
  const file = analysis.own.name;
  const chain = findChain(analysis, chainId);
  if (chain === null) {
    const ids = analysis.chains.map(({ id }) => id).join(", ");
    terminal.complain(
      ids === "" ? `${file} holds no failure to write about.` : `${file} has no failure ${chainId}. It has ${ids}.`,
    );
    return ids === "" ? foundExitCode : usageExitCode;
  }
  if (chainId === undefined && analysis.harmlessReason(chain) !== null) {
    terminal.complain(`${file} holds no failure: the note is of what only looks like one, and is known to be harmless.`);
  }
  const present = await findPresentFiles(analysis, [chain]);
  const note = renderIncidentNote(withUris(buildIncidentNote(analysis, chain)), {
    logName: path.basename(file),
    logUri: uriOfPath(path.resolve(file)),
    targetUri: uriOfPath(path.resolve("incident.md")),
    template,
    redact: redact === true ? redactorOfLog(analysis, rules).redact : undefined,
    present: new Map([...present].map(([name, paths]) => [name, paths.map((found) => uriOfPath(path.resolve(found)))])),
  });
  const top = note.frontMatter === null ? "" : `${note.frontMatter}\n\n`;
  terminal.print(`${top}${note.markdown}\n`);
  return 0;
}

/** The evidence with the URIs of its files, which links are made from. */
function withUris({ evidence, ...note }: IncidentNote): IncidentNote {
  const entries = evidence.entries.map((entry) => {
    return { ...entry, file: entry.file === null ? null : uriOfPath(path.resolve(entry.file)) };
  });
  return { ...note, evidence: { ...evidence, entries } };
}
