import { decodeSpan } from "../text/decode-span.ts";
import { isBlank, isLineBreak, lineEnd, skipBlanks, skipLineBreaks } from "./line-scan.ts";

/** Byte offsets of a part of a trailer. */
export type Place = readonly [start: number, end: number];

/** What stands behind the message of a legacy record: `$$<COMPONENT><Fri Oct 15 17:09:46.507 1999 Pacific Daylight Time><thread=225 (0xE1)>`. */
export interface LegacyTrailer {
  /** First byte of the mark: the message ends before it. */
  readonly start: number;
  /** Behind the last `>`, or where the trailer breaks off. */
  readonly end: number;
  readonly component: Place;
  /** `Fri Oct 15` or `10-15-1999`. */
  readonly date: Place | null;
  readonly time: Place | null;
  /** Written behind the time in the older form. */
  readonly year: Place | null;
  readonly zone: Place | null;
  readonly thread: Place | null;
  /** It breaks off inside. */
  readonly damaged: boolean;
}

/** Between words of a trailer: a page may have wrapped it anywhere, and left a tag of its own. */
const SPACE = String.raw`(?:[ \t\r\n]|<BR ?\/?>)`;
const CLOCK = String.raw`\d{1,2}:\d\d:\d\d(?:[.,]\d{1,7})?`;
const ZONE = String.raw`[^\s<>~]{1,40}(?:[ \t]{0,4}(?:[ \t]|\r\n?|\n)[ \t]{0,4}[^\s<>~]{1,40}){0,5}`;
/** The closing mark, or where the text or the line breaks off: then the group says so. */
const close = (cut: string): string => String.raw`(?:>|(?<${cut}>${SPACE}{0,8}$|(?=[\r\n])))`;
/** As C's `ctime` writes it, with a zone in some versions and a line end in others. */
const OLD_MOMENT = String.raw`(?<day>[A-Z][a-z]{2}${SPACE}{1,24}[A-Z][a-z]{2}${SPACE}{1,24}\d{1,2})${SPACE}{1,24}(?<clock>${CLOCK})(?:${SPACE}{1,24}(?<year>\d{4})(?:${SPACE}{1,24}(?<zone>${ZONE}))?)?[~ \t\r\n]{0,8}`;
const MOMENT = String.raw`(?<date>\d{1,2}-\d{1,2}-\d{4})${SPACE}{1,24}(?<time>${CLOCK}(?:[+-]{1,2}\d{1,5})?)[ \t]{0,8}`;
/** Whatever stands where the date belongs, and the beginning of a date. */
const ANY_MOMENT = String.raw`[^<>\r\n]{0,80}>(?=[<>]thread=)`;
const CUT_MOMENT = String.raw`(?<momentCut>(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|\d{1,2}-)[^<>\r\n]{0,80}(?=[\r\n]|$)|[^<>\r\n]{0,80}[\r\n]{0,4}$)`;
const WHEN = `<(?:(?:${OLD_MOMENT}|${MOMENT})${close("cut")}|${ANY_MOMENT}|${CUT_MOMENT})`;
const THREAD = String.raw`[<>](?:thread=(?<thread>[^<>\s]{0,10}(?:${SPACE}{1,8}\(0x[\dA-Fa-f]{1,8}\))?)${SPACE}{0,4}${close("threadCut")}|(?<nameCut>[a-z]{0,6}[\r\n]{0,4}$))`;
/** Tags of a page behind a trailer. */
const TAGS = String.raw`(?:(?:[ \t]|<BR ?\/?>){0,16}(?=[\r\n]|$))?`;
/** All that may follow the component. */
const FIELDS = new RegExp(`(?:${SPACE}{0,12}${WHEN})?(?:${SPACE}{0,12}${THREAD})?${TAGS}`, "dy");
/** More than the fields take. */
const WINDOW = 480;

/** Of a trailer without fields: a name in capitals, or the program's path. */
const SURE_COMPONENT = /^(?:[A-Z][A-Z\d_]{2,}|[A-Za-z]:\\.+)$/;
const LONGEST_COMPONENT = 260;

const AMPERSAND = 38;
const DOLLAR = 36;
const OPEN = 60;
const CLOSE = 62;

/** The first trailer whose mark begins in `[from, limit)`, or null. */
export function findTrailer(bytes: Uint8Array, from: number, limit: number): LegacyTrailer | null {
  const searched = bytes.subarray(0, limit);
  for (let dollar = searched.indexOf(DOLLAR, from); dollar >= 0; dollar = searched.indexOf(DOLLAR, dollar + 1)) {
    const behind = markEnd(bytes, dollar);
    if (behind === 0) continue;
    const isBracketFirst = dollar > from && bytes[dollar - 1] === OPEN && bytes[behind - 1] === DOLLAR;
    if (bytes[behind - 1] === DOLLAR && !isBracketFirst) continue;
    const trailer = readTrailer(bytes, isBracketFirst ? dollar - 1 : dollar, behind);
    if (trailer !== null) return trailer;
  }
  return null;
}

/** Behind `$$<`, `$$&<`, or what pages made of it: `$<`, and `<$$`, whose bracket stands before `at`; 0 where there is no mark. */
function markEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at + 1] === OPEN) return at + 2;
  if (bytes[at + 1] !== DOLLAR) return 0;
  if (bytes[at + 2] === OPEN) return at + 3;
  return bytes[at + 2] === AMPERSAND && bytes[at + 3] === OPEN ? at + 4 : at + 2;
}

/** The trailer whose mark is `[start, behind)`, or null. */
function readTrailer(bytes: Uint8Array, start: number, behind: number): LegacyTrailer | null {
  const from = skipBlanks(bytes, behind);
  const closing = componentEnd(bytes, from);
  if (closing < 0) return null;
  let to = closing;
  while (to > from && isBlank(bytes[to - 1])) to--;
  const component: Place = [from, to];
  const isSure = SURE_COMPONENT.test(latin1(bytes, from, to));
  if (closing === bytes.length) return isSure ? { ...bare(start, to, component), damaged: true } : null;
  const fields = readFields(bytes, closing + 1);
  if (fields !== null) return { ...bare(start, fields.end, component), ...fields };
  const rest = skipBlanks(bytes, closing + 1);
  return isSure && (rest === bytes.length || isLineBreak(bytes[rest])) ? bare(start, closing + 1, component) : null;
}

const bare = (start: number, end: number, component: Place): LegacyTrailer => ({
  start,
  end,
  component,
  date: null,
  time: null,
  year: null,
  zone: null,
  thread: null,
  damaged: false,
});

/** Offset of the `>` behind a component, or of the text's end; -1 where none begins at `from`. */
function componentEnd(bytes: Uint8Array, from: number): number {
  const limit = Math.min(bytes.length, from + LONGEST_COMPONENT);
  let at = from;
  while (at < limit && bytes[at] !== CLOSE && bytes[at] !== OPEN && !isLineBreak(bytes[at])) at++;
  return at > from && (bytes[at] === CLOSE || at === bytes.length) ? at : -1;
}

/** Date and thread behind a component that ends at `from`, or null. Most stand in its line, and are not looked for further. */
function readFields(bytes: Uint8Array, from: number): Omit<LegacyTrailer, "start" | "component"> | null {
  if (!isBracket(bytes[skipBlanks(bytes, skipLineBreaks(bytes, skipBlanks(bytes, from)))])) return null;
  const line = latin1(bytes, from, Math.min(lineEnd(bytes, from, from + WINDOW), from + WINDOW));
  const inLine = match(line);
  if (inLine?.groups?.thread !== undefined && !isDamaged(inLine)) return fieldsOf(inLine, from);
  const found = match(latin1(bytes, from, from + WINDOW));
  const { clock, time, thread, momentCut, nameCut } = found?.groups ?? {};
  if (found === null || (clock ?? time ?? thread ?? momentCut ?? nameCut) === undefined) return null;
  const breaksOffAtWindow = found[0].length === WINDOW && from + WINDOW < bytes.length;
  return breaksOffAtWindow && isDamaged(found) ? null : fieldsOf(found, from);
}

const isBracket = (byte: number | undefined): boolean => byte === OPEN || byte === CLOSE;

function match(text: string): RegExpExecArray | null {
  FIELDS.lastIndex = 0;
  return FIELDS.exec(text);
}

const isDamaged = ({ groups: { cut, momentCut, threadCut, nameCut } = {} }: RegExpExecArray): boolean =>
  (cut ?? momentCut ?? threadCut ?? nameCut) !== undefined;

function fieldsOf(found: RegExpExecArray, from: number): Omit<LegacyTrailer, "start" | "component"> {
  const place = (group: string): Place | null => {
    const indices = found.indices?.groups?.[group];
    return indices === undefined ? null : [from + indices[0], from + indices[1]];
  };
  const damaged = isDamaged(found);
  return {
    end: from + (damaged ? found[0].trimEnd() : found[0]).length,
    date: place("day") ?? place("date"),
    time: place("clock") ?? place("time"),
    year: place("year"),
    zone: place("zone"),
    thread: place("thread"),
    damaged,
  };
}

/** One character a byte, so that places in the string are places in the text. */
function latin1(bytes: Uint8Array, start: number, end: number): string {
  const stop = Math.min(end, bytes.length);
  const text = decodeSpan(bytes, start, stop);
  return text.length === stop - start ? text : String.fromCharCode(...bytes.subarray(start, stop));
}
