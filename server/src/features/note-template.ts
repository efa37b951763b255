import * as l10n from "@vscode/l10n";
import { nearestName } from "./nearest-name.ts";

/**
 * The fields of a note template, written `{{field}}`; docs/note-templates.md describes them. Each is Markdown (plain text in
 * a template of plain text), or empty where the log does not tell. Those marked "block" hold several lines and stand on a line
 * of their own.
 */
export const NOTE_FIELDS = [
  /** What failed, in one line. */
  "title",
  /** How the task sequence went on: that it ended, that it continued, or why the failure is harmless. */
  "outcome",
  "machine",
  /** Name and package id. */
  "taskSequence",
  /** The two by themselves. */
  "run",
  "packageId",
  /** Path of groups and step. */
  "step",
  /** Exit code of the step's process: a small one in decimal, a result in hexadecimal. */
  "exitCode",
  /** Of the root cause, on the log's own clock. */
  "time",
  /** The day of it: `2015-03-11`. */
  "date",
  /** File name of the log, as a link where the note's document can reach it. */
  "log",
  /** The name alone. */
  "logName",
  /** Message of the root cause, with its place. */
  "rootCause",
  /** `0x800700C1 ERROR_BAD_EXE_FORMAT (2147942593, -2147024703, Win32 193)`. */
  "code",
  /** The usual form alone: `0x800700C1`. */
  "codeNumber",
  /** What the code means, and what else it could. */
  "meaning",
  "process",
  "commandLine",
  /** The best article's name, and why it was chosen. */
  "article",
  /** What not to believe: the plain meaning of a code is often wrong in its place. */
  "caution",
  "cause",
  /** Block: the steps, numbered. */
  "resolution",
  /** Block: links to the articles. */
  "links",
  /** Block: other logs to read. */
  "nextLogs",
  /** Block: the entries of the chain, fenced; columns message, component, time, thread. */
  "evidence",
  /** Block: one numbered link for each line of the evidence. */
  "evidenceLinks",
] as const;

export type NoteField = (typeof NOTE_FIELDS)[number];

/** A template as it is written, and what it makes: Markdown between markers, or plain text that is copied. */
export interface NoteTemplate {
  readonly text: string;
  readonly format: "markdown" | "plain";
}

export interface TemplateProblem {
  readonly message: string;
  /** 1-based; the column of the first brace, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** Of the field with its braces, in UTF-16 code units. */
  readonly length: number;
}

/** Larger is no template of a note, in bytes. */
export const maxTemplateBytes = 256 * 1024;

/** A field with its braces; the name as written, with blanks around it. */
export const FIELD = /\{\{([^{}\r\n]*)\}\}/g;

/** What other template languages have: `{{#each}}`, `{{> part}}`, `{{/if}}`. */
const LOGIC = /^(?:[#/^>&!*=]|(?:each|else|end|for|if|include|unless|with)\b)/;

/** An opening that nothing closes on its line. */
const UNCLOSED = /\{\{(?=[ \t]*[A-Za-z])(?![^{}\r\n]*\}\})/g;

/** Fields of several lines: within other text they would break its Markdown. */
const BLOCKS: ReadonlySet<NoteField> = new Set(["resolution", "links", "nextLogs", "evidence", "evidenceLinks"]);

/** What is wrong with a template, in order: fields that do not exist, braces left open, blocks within a line. */
export function templateProblems(template: string): TemplateProblem[] {
  if (template.includes("\0")) return [{ message: notUtf8(), line: 1, column: 1, length: 1 }];
  if (template.trim() === "") return [{ message: l10n.t("The template is empty."), line: 1, column: 1, length: 1 }];
  return template.split(/\r\n?|\n/).flatMap((text, index) =>
    lineProblems(text)
      .sort((a, b) => a.column - b.column)
      .map((problem) => ({ ...problem, line: index + 1 })),
  );
}

const notUtf8 = (): string => l10n.t("This is no text in UTF-8.");

function lineProblems(text: string): Omit<TemplateProblem, "line">[] {
  const fields = [...text.matchAll(FIELD)].flatMap(({ 0: written, 1: name = "", index: at }) => {
    const message = fieldProblem(name.trim(), text.trim() === written);
    return message === null ? [] : [{ message, column: at + 1, length: written.length }];
  });
  const unclosed = [...text.matchAll(UNCLOSED)].map(({ index }) => {
    return { message: l10n.t("This field is not closed: {0} is missing on its line.", "}}"), column: index + 1, length: 2 };
  });
  const foreign = text.indexOf("\ufffd");
  return [...fields, ...unclosed, ...(foreign < 0 ? [] : [{ message: notUtf8(), column: foreign + 1, length: 1 }])];
}

function fieldProblem(name: string, isAlone: boolean): string | null {
  if (!isField(name)) return unknownField(name);
  if (isAlone || !BLOCKS.has(name)) return null;
  return l10n.t("{0} has several lines, so it stands on a line of its own.", `{{${name}}}`);
}

function unknownField(name: string): string {
  const written = `{{${name}}}`;
  if (LOGIC.test(name)) return l10n.t("A template has fields alone, no loops, conditions or includes: {0} is none.", written);
  const nearest = nearestName(name, NOTE_FIELDS);
  if (nearest !== null) return l10n.t("No field is called {0}. Did you mean {1}?", written, `{{${nearest}}}`);
  return l10n.t("No field is called {0}. The fields are: {1}.", written, NOTE_FIELDS.join(", "));
}

export const isField = (name: string): name is NoteField => (NOTE_FIELDS as readonly string[]).includes(name);
