import { commandLineOf } from "../core/sequence/command-line.ts";
import type { TokenType } from "./semantic-token-legend.ts";
import type { MessageToken } from "./token-layers.ts";

/**
 * What stands in messages whoever wrote them, one named group a type. A message is hostile text of any length: every branch
 * begins in one way, repeats disjoint classes or a bounded number of times, and so takes linear time.
 */
const PARTS = new RegExp(
  [
    /(?<url>(?<![\w+.-])[A-Za-z][A-Za-z\d+.-]{1,15}:\/\/[^\s"'`<>()[\]{}|\\^]+)/,
    /(?<guid>\{?(?<![\dA-Za-z-])[\dA-Fa-f]{8}-(?:[\dA-Fa-f]{4}-){3}[\dA-Fa-f]{12}(?![\dA-Za-z-])\}?)/,
    /(?<quoted>(?<=")(?:[A-Za-z]:[\\/]|\\\\[\w.?])[^"<>|\r\n]*(?="))/,
    /(?<path>(?:(?<!\w)[A-Za-z]:\\|(?<![\w\\:])\\\\(?=[\w.?])|(?<=\w%)\\(?=\w)|(?<!\w)HK[A-Z_]{2,20}\\|(?<![\w.])\.{1,2}\\)SEGMENTS)/,
    /(?<packageId>(?<![\w.-])[A-Z\d]{3}\d[\dA-F]{4}(?![\w-]))/,
    /(?<variable>%[A-Za-z_][\w()-]{0,63}%|(?<!\w)_(?:SMSTS|OSD|TS)[A-Z]\w*|(?<![\w.\\])(?:SMSTS|OSD)[A-Z]\w*(?==))/,
  ]
    .map(({ source }) => source.replace("SEGMENTS", pathSegments()))
    .join("|"),
  "g",
);

/** Folders may hold single blanks and `(x86)` where a backslash follows; what a path without quotes ends in may not. */
function pathSegments(): string {
  const atom = '(?:[^\\s\\\\:"\'`<>|*?,;()[\\]{}]|\\([^()\\s\\\\:"]{1,16}\\))';
  return `(?:${atom}+(?: (?![-/])${atom}+){0,3}\\\\)*${atom}*`;
}

const COMMAND_LINE = /\bcommand ?line:[ \t]+(?=\S)/i;
/** What ends a sentence or a quotation, and no path or address. */
const TRAILING = ".,;:!?'*";
/** Site codes of digits A to F alone look like error codes. */
const BEYOND_HEX = /[G-Z]/;

/** Paths, addresses, GUIDs, package ids and variables in a message, in order. */
export function partsOf(message: string): MessageToken[] {
  const tokens: MessageToken[] = [];
  for (const { 0: text, index: start, groups = {} } of message.matchAll(PARTS)) {
    const type = typeOf(groups);
    if (type === "packageId" && !BEYOND_HEX.test(text.slice(0, 3))) continue;
    let end = start + text.length;
    if (type === "url" || type === "path") while (TRAILING.includes(message.charAt(end - 1))) end--;
    if (end > start) tokens.push({ start, end, type, modifier: null });
  }
  return tokens;
}

/** The command line that a message tells of: from its cue to the end of the line, without what the engine adds. */
export function commandLineIn(message: string): MessageToken[] {
  const cue = COMMAND_LINE.exec(message);
  if (cue === null) return [];
  const start = cue.index + cue[0].length;
  const length = commandLineOf(restOfLine(message, start)).length;
  return length === 0 ? [] : [{ start, end: start + length, type: "commandLine", modifier: null }];
}

/** What stands from `start` to the end of the line. */
export function restOfLine(message: string, start: number): string {
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = start;
  return message.slice(start, lineBreak.exec(message)?.index);
}

function typeOf(groups: Readonly<Record<string, string | undefined>>): TokenType {
  if (groups.url !== undefined) return "url";
  if (groups.guid !== undefined) return "guid";
  if (groups.packageId !== undefined) return "packageId";
  return groups.variable !== undefined ? "variable" : "path";
}
