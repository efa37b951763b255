/** Log text is hostile: whatever comes from a log, a path or a pack goes through one of these on its way into Markdown. */

/** An underscore within a word and an `&` that begins no entity are text anyway: left as they are, names stay readable. */
const INLINE = /[\\`*[\]<|~$@]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=#?[A-Za-z0-9]+;)/g;
/** What renderers would turn into a link of its own accord: the character behind it is escaped. */
const BARE_LINK = /\b(?:[a-z][a-z0-9+.-]*(?=:\/\/)|(?:command|data|file|mailto|tel)(?=:)|www(?=\.))|(?<![:/])\/(?=\/)/gi;
/** What would start a heading, list, quote, table, rule or underline. */
const LINE_START = /^(?:[#+=>-]|\d{1,9}(?=[.)](?:\s|$)))/;
/** Control characters, and those that reorder or break a line. */
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const NOTE_MARKER = /<!--(?=\s*smsts-note:)/g;
const UNSAFE_IN_TARGET = /[\s()<>[\]\\`"^{|}\0-\x1f\x7f]/g;

/**
 * Plain text as Markdown within a paragraph: shows as it reads, on one line, without markup, HTML or links.
 * Line breaks and tabs become blanks, outer blanks go, control and reordering characters become U+FFFD.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .trim()
    .replace(INLINE, "\\$&")
    .replace(BARE_LINK, "$&\\")
    .replace(LINE_START, (start) => (start.length === 1 && !/\d/.test(start) ? `\\${start}` : `${start}\\`));
}

/** Plain text as a code span on one line; nothing for an empty text. What looks like the marker of a note is broken, as in a fence. */
export function inlineCode(text: string): string {
  const line = oneLine(text).replace(NOTE_MARKER, "<! --");
  if (line === "") return "";
  const ticks = "`".repeat(longestRun(line, 0) + 1);
  const padding = /^`|`$|^ .* $/.test(line) ? " " : "";
  return `${ticks}${padding}${line}${padding}${ticks}`;
}

/** The text of a knowledge pack: what stands between backticks is code, the rest shows as it reads. */
export function packText(text: string): string {
  const parts = oneLine(text)
    .trim()
    .split(/`([^`]+)`/);
  return parts.map((part, i) => (i % 2 === 1 ? inlineCode(part) : escapeBetween(part))).join("");
}

/** Keeps one blank at each end, which separates the text from the code beside it. */
function escapeBetween(text: string): string {
  const escaped = escapeMarkdown(text);
  const [before, after] = [/^\s/.test(text) ? " " : "", /\S\s+$/.test(text) ? " " : ""];
  return `${before}${escaped}${after}`;
}

/**
 * Plain text of several lines as a fenced block, LF line ends, the fence longer than any run of backticks in it.
 * A text that looks like the marker of an incident note is broken with a blank (`<! --`), as it could end the note around it.
 */
export function fence(text: string, language: string): string {
  const body = text.replace(/\r\n?/g, "\n").replace(UNPRINTABLE, "\ufffd").replace(NOTE_MARKER, "<! --");
  const ticks = "`".repeat(longestRun(body, 2) + 1);
  return `${ticks}${language}\n${body}\n${ticks}`;
}

/** A link; `label` is Markdown, `target` a URL or relative reference, percent-encoded where Markdown needs it. */
export function link(label: string, target: string): string {
  return `[${label}](${target.replace(UNSAFE_IN_TARGET, percentEncode)})`;
}

/** A text on one line: line breaks and tabs as blanks, control and reordering characters as U+FFFD. */
export const oneLine = (text: string): string => text.replace(/\r\n|[\r\n\t\u2028\u2029]/g, " ").replace(UNPRINTABLE, "\ufffd");

/** The length of the longest run of backticks, at least `least`. */
function longestRun(text: string, least: number): number {
  let longest = least;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

/** One ASCII character; `encodeURIComponent` would leave brackets as they are. */
const percentEncode = (character: string): string =>
  character.charCodeAt(0) < 0x80
    ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`
    : encodeURIComponent(character);
