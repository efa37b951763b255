/** Plain text as AsciiDoc has it, for server and client alike; on one line. */

/** What AsciiDoc would read in a word: marks at its ends or doubled, attributes, anchors, references, signs that it replaces. */
const READ = /(?<!\w)[*_#`+]|[*_#`+](?!\w)|[\^~[\]{}<>=]|\\(?!\w)|\((?:C|R|TM)\)|->|\.{3}|--/;
/** At the beginning of a line: titles, lists, attributes, comments. */
const LINE_START = /^(?=[.=*/|:+-]|\d+\.\s)/;
const UNSAFE_IN_URL = /[\s[\]<>"^`{|}\\*~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

/** Shows as it reads, also in the cell of a table. */
export function asciidocText(text: string): string {
  return text.replace(/[^\s|]+|\|/g, (word) => (word === "|" ? "{vbar}" : READ.test(word) ? passed(word) : word));
}

/** The same where a line begins with it. */
export const asciidocLine = (text: string): string => asciidocText(text).replace(LINE_START, "{empty}");

export function asciidocCode(text: string): string {
  return /^[^+`|]*[^+`|\\]$/.test(text) ? `\`+${text}+\`` : `\`${asciidocText(text)}\``;
}

/** @param label AsciiDoc */
export function asciidocLink(label: string, url: string): string {
  return `${url.replace(UNSAFE_IN_URL, percentEncode)}[${label}]`;
}

const passed = (word: string): string => `pass:c[${word.replaceAll("]", "\\]")}]`;

const percentEncode = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
