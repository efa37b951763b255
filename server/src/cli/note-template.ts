import path from "node:path";
import { maxTemplateBytes, type NoteTemplate, templateProblems } from "../features/note-template.ts";
import { builtInTemplate, builtInTemplateNames, formatOfTemplate, isBuiltInTemplate } from "../features/note-templates.ts";
import { FileReadError, readLog } from "../host/file-source.ts";
import type { Terminal } from "./terminal.ts";

/** Where a folder keeps its own, as a workspace folder does in the editor. */
const TEMPLATE_FOLDER = path.join(".smsts", "templates");

/** A template by the name or path that `--template` gives; null after saying what is wrong with it, and where. */
export async function readTemplate(name: string, terminal: Terminal): Promise<NoteTemplate | null> {
  if (isBuiltInTemplate(name)) return builtInTemplate(name);
  for (const file of placesOf(name)) {
    const text = await readText(file, terminal);
    if (text === null) return null;
    if (text === undefined) continue;
    const problems = templateProblems(text);
    for (const { line, column, message } of problems) terminal.complain(`${file}:${line}:${column}: ${message}`);
    return problems.length === 0 ? { text, format: formatOfTemplate(file) } : null;
  }
  terminal.complain(describeMissing(name));
  return null;
}

/** The file of that name, and what the current folder keeps under it. */
const placesOf = (name: string): string[] =>
  isBareName(name) ? [name, path.join(TEMPLATE_FOLDER, `${name}.md`), path.join(TEMPLATE_FOLDER, `${name}.txt`)] : [name];

const isBareName = (name: string): boolean => !/[\\/]/.test(name) && path.extname(name) === "";

/** Undefined for a file that does not exist, null after saying why one cannot be read. */
async function readText(file: string, terminal: Terminal): Promise<string | null | undefined> {
  try {
    return new TextDecoder().decode(await readLog(file, { maxBytes: maxTemplateBytes }));
  } catch (error) {
    if (!(error instanceof FileReadError)) throw error;
    if (error.failure === "missing") return undefined;
    const isTooLarge = error.failure === "too-large";
    terminal.complain(
      isTooLarge ? `${file} is larger than ${maxTemplateBytes / 1024} KB: that is no template of a note.` : error.message,
    );
    return null;
  }
}

function describeMissing(name: string): string {
  const builtIn = `Built in are ${builtInTemplateNames.join(", ")}.`;
  if (!isBareName(name)) return `${name} does not exist. ${builtIn}`;
  return `There is no template ${name}. ${builtIn} Neither a file of that name is here nor ${path.join(TEMPLATE_FOLDER, `${name}.md`)}.`;
}
