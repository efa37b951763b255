import { oneLine } from "./markdown.ts";
import { FIELD, isField, type NoteField } from "./note-template.ts";

/** `key: ` or `- ` and the scalar behind it. */
const ENTRY = /^([ \t]*(?:-[ \t]+)*(?:[^\s:#'"{[-][^:'"]*:[ \t]+)?)(.*)$/;

/**
 * Fills the lines between the rules of a front matter, LF line ends. Log text is no YAML: a scalar with a field in it is
 * written in quotes, unless it stands in quotes already, where it is escaped as these demand.
 */
export function fillFrontMatter(lines: string, values: Readonly<Record<NoteField, string>>): string {
  const value = (name: string, placeholder: string): string => {
    const field = name.trim();
    return isField(field) ? oneLine(values[field]).trim() : placeholder;
  };
  return lines.replace(/^.*\{\{.*$/gm, (line) => {
    if (!hasField(line)) return line;
    const [, key = "", scalar = ""] = ENTRY.exec(line) ?? [];
    const text = (quoted: (text: string) => string): string =>
      scalar.replace(FIELD, (placeholder, name: string) => quoted(value(name, placeholder)));
    if (scalar.startsWith('"')) return key + text((found) => JSON.stringify(found).slice(1, -1));
    if (scalar.startsWith("'")) return key + text((found) => found.replaceAll("'", "''"));
    return key + JSON.stringify(text(String).trimEnd());
  });
}

const hasField = (line: string): boolean => [...line.matchAll(FIELD)].some(([, name = ""]) => isField(name.trim()));
