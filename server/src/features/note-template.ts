import * as l10n from "@vscode/l10n";
import { nearestName } from "./nearest-name.ts";

/**
 * The fields of a note template, written `{{field}}`. Each is Markdown, or empty where the log does not tell.
 * Those marked "block" hold several lines and stand on a line of their own.
 */
export const NOTE_FIELDS = [
  /** What failed, in one line. */
  "title",
  /** How the task sequence went on: that it ended, that it continued, or why the failure is harmless. */
  "outcome",
  "machine",
  /** Name and package id. */
  "taskSequence",
  /** Path of groups and step. */
  "step",
  /** Unsigned exit code of the step's process, as the engine wrote it. */
  "exitCode",
  /** Of the root cause, on the log's own clock. */
  "time",
  /** File name of the log, as a link where the note's document can reach it. */
  "log",
  /** Message of the root cause, with its place. */
  "rootCause",
  /** `0x800700C1 ERROR_BAD_EXE_FORMAT (2147942593, -2147024703, Win32 193)`. */
  "code",
  /** What the code means, and what else it could. */
  "meaning",
  "process",
  "commandLine",
  /** The best article's name, and why it was chosen. */
  "article",
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

export interface TemplateProblem {
  readonly message: string;
  /** 1-based; the column of the first brace, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
}

const PLACEHOLDER = /\{\{([^{}\r\n]*)\}\}/g;
const HEADING = /^(#{1,6})\s/;
const NOTE_MARKER = /<!--(?=\s*smsts-note:)/g;

/** The template of a note for which nobody has set another. */
export function builtInTemplate(): string {
  const item = (label: string, field: NoteField): string => `- **${label}:** {{${field}}}`;
  return `## {{title}}

{{outcome}}

${item(l10n.t("Machine"), "machine")}
${item(l10n.t("Task sequence"), "taskSequence")}
${item(l10n.t("Step"), "step")}
${item(l10n.t("Time"), "time")}
${item(l10n.t("Log"), "log")}

### ${l10n.t("Root cause")}

{{rootCause}}

${item(l10n.t("Code"), "code")}
${item(l10n.t("Meaning"), "meaning")}
${item(l10n.t("Process"), "process")}
${item(l10n.t("Command line"), "commandLine")}
${item(l10n.t("Exit code of the step"), "exitCode")}

### ${l10n.t("Why it happens")}

{{article}}

{{cause}}

### ${l10n.t("What to do")}

{{resolution}}

### ${l10n.t("Read more")}

{{links}}

### ${l10n.t("Next logs")}

{{nextLogs}}

### ${l10n.t("Evidence")}

{{evidence}}

{{evidenceLinks}}
`;
}

/** The placeholders of a template that name no field, in order. */
export function templateProblems(template: string): TemplateProblem[] {
  return template
    .split(/\r\n?|\n/)
    .flatMap((text, index) =>
      [...text.matchAll(PLACEHOLDER)]
        .filter(([, name = ""]) => !isField(name.trim()))
        .map((match) => ({ message: unknownField((match[1] ?? "").trim()), line: index + 1, column: match.index + 1 })),
    );
}

function unknownField(name: string): string {
  const nearest = nearestName(name, NOTE_FIELDS);
  const written = `{{${name}}}`;
  if (nearest !== null) return l10n.t("No field is called {0}. Did you mean {1}?", written, `{{${nearest}}}`);
  return l10n.t("No field is called {0}. The fields are: {1}.", written, NOTE_FIELDS.join(", "));
}

/**
 * Fills a template. A line whose fields are all empty is left out, and so is a heading under which no line remains; an
 * unknown field stays as it stands. Line ends become LF.
 */
export function fillTemplate(template: string, values: Readonly<Record<NoteField, string>>): string {
  const lines = template
    .replace(NOTE_MARKER, "<! --")
    .split(/\r\n?|\n/)
    .map((line) => fillLine(line, values));
  const kept = lines.filter((line, i) => !line.empty && !(line.level > 0 && isEmptySection(lines, i)));
  const paragraphs: string[] = [];
  for (const { text } of kept) if (text.trim() !== "" || (paragraphs.at(-1) ?? "") !== "") paragraphs.push(text.trimEnd());
  return paragraphs.join("\n").trimEnd();
}

interface FilledLine {
  readonly text: string;
  /** Its fields had nothing to say. */
  readonly empty: boolean;
  /** Of a heading; 0 for other lines. */
  readonly level: number;
}

function fillLine(line: string, values: Readonly<Record<NoteField, string>>): FilledLine {
  const used: string[] = [];
  const text = line.replace(PLACEHOLDER, (placeholder, name: string) => {
    const field = name.trim();
    if (!isField(field)) return placeholder;
    used.push(values[field]);
    return values[field];
  });
  const empty = used.length > 0 && used.every((value) => value === "");
  return { text, empty, level: HEADING.exec(line)?.[1]?.length ?? 0 };
}

/** Whether something under a heading fell away and nothing is left: a heading that was bare from the start stays. */
function isEmptySection(lines: readonly FilledLine[], heading: number): boolean {
  const level = lines[heading]?.level ?? 0;
  const rest = lines.slice(heading + 1);
  const end = rest.findIndex((line) => line.level > 0 && line.level <= level);
  const section = end < 0 ? rest : rest.slice(0, end);
  return (
    section.some(({ empty }) => empty) && section.every(({ empty, level, text }) => empty || level > 0 || text.trim() === "")
  );
}

const isField = (name: string): name is NoteField => (NOTE_FIELDS as readonly string[]).includes(name);
