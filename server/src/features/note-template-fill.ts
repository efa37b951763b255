import { fillFrontMatter } from "./note-front-matter.ts";
import { FIELD, isField, type NoteField, type NoteTemplate } from "./note-template.ts";

export type FieldValues = Readonly<Record<NoteField, string>>;

export interface FilledTemplate {
  /** What stands at the top of a document that begins with the note, with its rules of dashes; null where the template has none. */
  readonly frontMatter: string | null;
  readonly body: string;
}

const FRONT_MATTER = /^---[ \t]*\n(?<fields>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const HEADING = /^(#{1,6})(?=\s)/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})(.*)$/;
const NOTE_MARKER = /<!--(?=\s*smsts-note:)/g;
const LOWEST_LEVEL = 6;

/**
 * Fills a template. A line whose fields are all empty is left out, and so is a heading under which no line remains; an
 * unknown field stays as it stands. A value is never looked into for fields. Line ends become LF.
 *
 * @param plain the same values as plain text, for front matter
 * @param level of the topmost heading (1 to 6); as the template has it without one. In plain text a heading is its words.
 */
export function fillTemplate(template: NoteTemplate, values: FieldValues, plain: FieldValues, level?: number): FilledTemplate {
  const text = template.text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const front = template.format === "markdown" ? FRONT_MATTER.exec(text) : null;
  const body = text.slice(front?.[0].length ?? 0).replace(NOTE_MARKER, "<! --");
  return {
    frontMatter: front === null ? null : `---\n${fillFrontMatter(front.groups?.fields ?? "", plain)}---`,
    body: fillBody(body.split("\n"), values, template.format === "plain" ? "words" : level),
  };
}

function fillBody(template: readonly string[], values: FieldValues, heading: number | "words" | undefined): string {
  const levels = headingLevels(template);
  const shift = typeof heading === "number" ? heading - Math.min(...levels.filter((level) => level > 0), LOWEST_LEVEL) : 0;
  const signs = (level: number): string => "#".repeat(Math.min(Math.max(level + shift, 1), LOWEST_LEVEL));
  const lines = template.map((line, i): FilledLine => {
    const level = levels[i] ?? 0;
    const filled = fillLine(line, values);
    if (level === 0) return { ...filled, level };
    const text = filled.text.replace(heading === "words" ? /^#+\s+/ : HEADING, heading === "words" ? "" : signs(level));
    return { ...filled, text, level };
  });
  const kept = lines.filter((line, i) => !line.empty && !(line.level > 0 && isEmptySection(lines, i)));
  const paragraphs: string[] = [];
  for (const { text } of kept) if (text.trim() !== "" || (paragraphs.at(-1) ?? "") !== "") paragraphs.push(text.trimEnd());
  return paragraphs.join("\n").trimEnd();
}

/** Of each line the level as a heading, 0 for other lines and for those in a fence. */
function headingLevels(lines: readonly string[]): number[] {
  let fence: string | null = null;
  return lines.map((line) => {
    const [, ticks, info = ""] = FENCE.exec(line) ?? [];
    if (ticks === undefined) return fence === null ? (HEADING.exec(line)?.[1]?.length ?? 0) : 0;
    if (fence === null) fence = ticks;
    else if (ticks.startsWith(fence) && info.trim() === "") fence = null;
    return 0;
  });
}

interface FilledLine {
  readonly text: string;
  /** Its fields had nothing to say. */
  readonly empty: boolean;
  /** Of a heading; 0 for other lines. */
  readonly level: number;
}

function fillLine(line: string, values: FieldValues): { readonly text: string; readonly empty: boolean } {
  const used: string[] = [];
  const text = line.replace(FIELD, (placeholder, name: string) => {
    const field = name.trim();
    if (!isField(field)) return placeholder;
    used.push(values[field]);
    return values[field];
  });
  return { text, empty: used.length > 0 && used.every((value) => value === "") };
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
