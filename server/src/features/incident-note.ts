import * as l10n from "@vscode/l10n";
import type { ExplainedCode } from "../core/codes/code-types.ts";
import { isToolFamily } from "../core/codes/speakers.ts";
import type { IncidentNote } from "../core/incident/note.ts";
import type { NextLog } from "../core/next-logs/next-log-types.ts";
import type { RunOutcome } from "../core/sequence/run-model.ts";
import { wrapNote } from "../protocol/note-block.ts";
import type { NoteResult } from "../protocol/note-requests.ts";
import { articleLinks, bulletList, matchSentence, numberedSteps } from "./article.ts";
import { formatLogTime } from "./clock.ts";
import { codeLabel, numberForms } from "./code-text.ts";
import { renderLearnSearch } from "./learn-search.ts";
import { fileLabel, fileNameOf } from "./log-file.ts";
import { escapeMarkdown, inlineCode, oneLine, packText } from "./markdown.ts";
import { filesOf, type PresentFiles } from "./next-log-text.ts";
import { renderNextLog } from "./next-logs.ts";
import {
  evidenceLines,
  type LogPlace,
  renderEntryPlace,
  renderEvidence,
  renderEvidenceLinks,
  renderPlace,
  shortened,
} from "./note-evidence.ts";
import { notePlainText } from "./note-plain-text.ts";
import { redactNote } from "./note-redaction.ts";
import type { NoteField, NoteTemplate } from "./note-template.ts";
import { type FieldValues, fillTemplate } from "./note-template-fill.ts";
import { builtInTemplate } from "./note-templates.ts";
import { exitCodeNumber } from "./outcome-text.ts";
import { codeMeaning, failingCode, isOwnExitCode } from "./own-exit-code.ts";
import { rootText } from "./root-text.ts";
import { joinedPath } from "./step-path.ts";

export interface NoteOptions {
  /** File name of the log. */
  readonly logName: string;
  /** Where the log lies, and the document the note will stand in: links are relative, or there are none. */
  readonly logUri?: string | undefined;
  readonly targetUri?: string | undefined;
  /** The full one without it. */
  readonly template?: NoteTemplate | undefined;
  /** Level of the template's topmost heading, 1 to 6; as the template has it without one. */
  readonly headingLevel?: number | undefined;
  /** Puts pseudonyms and the like in the place of what is private; all that the log says goes through it. */
  readonly redact?: ((text: string) => string) | undefined;
  /** The next logs that are there, by their URIs. */
  readonly present?: PresentFiles | undefined;
}

const MAX_OTHER_MEANINGS = 3;

/** The note, LF line ends: Markdown between its markers, or plain text. Everything from the log, a path or a pack is escaped. */
export function renderIncidentNote(found: IncidentNote, options: NoteOptions): NoteResult {
  const note = options.redact === undefined ? found : redactNote(found, options.redact);
  const template = options.template ?? builtInTemplate("full");
  const fields = noteFields(note, options);
  const plain = plainFields(fields, note);
  const values = template.format === "plain" ? plain : fields;
  const { body, frontMatter } = fillTemplate(template, values, plain, options.headingLevel);
  return {
    id: note.id,
    title: noteTitle(note),
    format: template.format,
    harmless: note.harmless !== null,
    markdown: template.format === "plain" ? body : wrapNote(note.id, body),
    frontMatter,
    names: namesOf(plain),
  };
}

/** What the path of an incident document may be made of; plain text, empty where the log does not tell. */
function namesOf({ machine, run, packageId, date, time, codeNumber, logName }: FieldValues): NoteResult["names"] {
  const [, clock = ""] = /(\d{1,2}:\d{2}:\d{2})/.exec(time) ?? [];
  return {
    machine,
    run,
    packageId,
    date,
    time: clock.replaceAll(":", "-"),
    code: codeNumber,
    logName: logName.replace(/\.lo[g_]$/i, ""),
  };
}

/** The fields without markup. */
function plainFields(fields: FieldValues, { evidence }: IncidentNote): FieldValues {
  const plain = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, notePlainText(value)]));
  return { ...(plain as Record<NoteField, string>), evidence: evidenceLines(evidence).join("\n") };
}

/** What failed, as plain text on one line. */
export function noteTitle(note: IncidentNote): string {
  const { process, step, silent, evidence } = note;
  if (silent && step !== null) return l10n.t("The script of {0} wrote an error and still ended well", oneLine(step.name));
  const label = failingCode(note);
  const subject = oneLine(process ?? step?.name ?? "");
  if (subject !== "") return label === null ? l10n.t("{0} failed", subject) : l10n.t("{0} failed with {1}", subject, label);
  const component = oneLine(evidence.entries[0]?.component ?? "");
  if (component === "") return label === null ? l10n.t("A failure in the log") : l10n.t("Failure {0}", label);
  return label === null ? l10n.t("A failure in {0}", component) : l10n.t("Failure {0} in {1}", label, component);
}

/** `0x800700C1 ERROR_BAD_EXE_FORMAT (2147942593, -2147024703, Win32 193)`; other forms of a program's own number say nothing. */
function decoded(note: IncidentNote): string {
  const { code } = note;
  if (code === null) return "";
  return isOwnExitCode(note) ? (failingCode(note) ?? "") : `${codeLabel(code)} (${numberForms(code).join(", ")})`;
}

function noteFields(note: IncidentNote, options: NoteOptions): FieldValues {
  const { machine, run, process, commandLine, step, code, evidence, articles, nextLogs } = note;
  const { redact } = options;
  const log: LogPlace = { name: options.logName, uri: options.logUri, targetUri: options.targetUri, redact };
  const [best] = articles;
  return {
    title: escapeMarkdown(noteTitle(note)),
    outcome: escapeMarkdown(outcome(note)),
    machine: escapeMarkdown(machine ?? ""),
    taskSequence: taskSequence(note),
    run: escapeMarkdown(run?.name ?? ""),
    packageId: escapeMarkdown(run?.packageId ?? ""),
    step: step === null ? "" : joinedPath([...step.path, step.name].map(escapeMarkdown)),
    exitCode: step?.exitCode ? exitCodeNumber(step.exitCode) : "",
    time: time(note),
    date: /^\d{4}-\d\d-\d\d(?= )/.exec(time(note))?.[0] ?? "",
    log: renderPlace(log, null),
    logName: escapeMarkdown(redact?.(options.logName) ?? options.logName),
    rootCause: rootCause(note, log),
    code: escapeMarkdown(decoded(note)),
    codeNumber: code === null ? "" : escapeMarkdown(codeNumber(code)),
    meaning: meaning(note),
    process: inlineCode(process ?? ""),
    commandLine: inlineCode(shortened(commandLine ?? "")),
    article: best === undefined ? "" : matchSentence(best),
    caution: packText(best?.article.caution ?? ""),
    cause: best === undefined ? "" : packText(best.article.cause),
    resolution: best === undefined ? "" : numberedSteps(best.article),
    links: noteLinks(note),
    nextLogs: bulletList(nextLogs.map((next) => nextLogLine(next, options, log))),
    evidence: renderEvidence(evidence),
    evidenceLinks: renderEvidenceLinks(evidence, log),
  };
}

/** Without its symbol. */
const codeNumber = (code: ExplainedCode): string => codeLabel({ ...code, candidates: [] });

function outcome({ severity, run, harmless, silent, count }: IncidentNote): string {
  if (harmless !== null) return l10n.t("Known to be harmless: {0}", harmless);
  if (silent) return l10n.t("The task sequence took the step for a success.");
  const repeated = count > 1 ? ` ${l10n.t("It happened {0} times.", count)}` : "";
  if (run === null) return repeated.trim();
  const ended = severity === "error" ? runEnd(run.outcome) : l10n.t("The task sequence continued.");
  return `${ended}${repeated}`;
}

/** What is known of the end of a run that a failure stopped. */
const runEnd = (outcome: RunOutcome): string =>
  outcome === "failed"
    ? l10n.t("The task sequence ended with this failure.")
    : l10n.t("How the task sequence ended is not in the log.");

function taskSequence({ run }: IncidentNote): string {
  const name = escapeMarkdown(run?.name ?? "");
  const packageId = escapeMarkdown(run?.packageId ?? "");
  return name !== "" && packageId !== "" ? `${name} (${packageId})` : `${name}${packageId}`;
}

/** On the log's own clock; as written where it could not be read. */
function time({ time: utc, bias, evidence }: IncidentNote): string {
  const formatted = utc === null ? null : formatLogTime(utc, bias);
  return escapeMarkdown(formatted ?? evidence.entries[0]?.time ?? "");
}

function rootCause({ evidence, rootLine }: IncidentNote, log: LogPlace): string {
  const [root] = evidence.entries;
  if (root === undefined) return "";
  const text = rootText(root.message, rootLine - root.line);
  return l10n.t("{0} in {1}", inlineCode(shortened(text)), renderEntryPlace(log, { ...root, line: rootLine }));
}

/** With links to the files that are there, as far as the note's document can reach them. */
function nextLogLine(next: NextLog, { logUri, present }: NoteOptions, log: LogPlace): string {
  const found = filesOf(next, present);
  const label = (uri: string): string => (logUri === undefined ? fileNameOf(uri) : fileLabel(logUri, uri));
  const links = found.map((uri) => renderPlace({ ...log, name: label(uri), uri }, null));
  return renderNextLog({ ...next, found }, links);
}

/** What the code means; the other meanings by name where no article settles which. */
function meaning(note: IncidentNote): string {
  const [best, ...others] = note.code?.candidates ?? [];
  const isSettled = note.articles.length > 0 || isOwnExitCode(note);
  // A number of one program would stand first if that program were here.
  const known = isSettled
    ? []
    : others.filter(({ symbol, family }) => symbol !== null && symbol !== best?.symbol && !isToolFamily(family));
  const also = known.slice(0, MAX_OTHER_MEANINGS).map(({ symbol, family }) => `${symbol} (${family})`);
  const parts = [codeMeaning(note) ?? "", also.length === 0 ? "" : l10n.t("Could also be {0}.", also.join(", "))];
  return escapeMarkdown(parts.filter((part) => part !== "").join(" "));
}

/** The article's links; without an article, a search for the code, unless it is the program's own. */
function noteLinks(note: IncidentNote): string {
  const { articles, code } = note;
  if (articles.length > 0) return bulletList(articles.slice(0, 1).flatMap(({ article }) => articleLinks(article)));
  if (code === null || isOwnExitCode(note)) return "";
  return bulletList(renderLearnSearch(code));
}
