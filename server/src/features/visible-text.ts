/**
 * Text of a log, made safe to print: a log is hostile, and an escape sequence in it could recolour, retitle, overwrite or
 * reorder what the terminal shows.
 */

/** Operating system commands and other strings (titles, links, clipboard), where they end. */
const STRING_SEQUENCE = /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)/g;
/** Colours, cursor movement, erasing. */
const CONTROL_SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g;
/** Two-character escapes (reset, character sets), and introducers of sequences that never end. */
const ESCAPE = /\x1b[ -/]*[0-~]?/g;
/** The rest of C0 and C1 but tab and line feed, DEL, and what overrides the writing direction. */
const INVISIBLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Without escapes and control characters; tabs and line ends (as LF) stay. */
export function visibleText(text: string): string {
  return text
    .replace(STRING_SEQUENCE, "")
    .replace(CONTROL_SEQUENCE, "")
    .replace(ESCAPE, "")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(INVISIBLE, "");
}

/** {@link visibleText} on one line, shortened to `limit` UTF-16 code units. */
export function visibleLine(text: string, limit = 300): string {
  const line = visibleText(text).replace(/\s+/g, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}

/** JSON that holds no control character and no direction override either: they stand as `\uXXXX`. */
export function visibleJson(value: unknown): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value, null, 2).replace(/[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, escaped);
}
