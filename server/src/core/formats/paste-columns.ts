/** Start and end in UTF-16 code units of the searched text. */
export type Place = readonly [start: number, end: number];

/** Where the columns of a pasted record stand. */
export interface PasteColumns {
  readonly message: Place;
  readonly component: Place | null;
  readonly date: Place | null;
  readonly time: Place | null;
  readonly thread: Place | null;
  /** End of the last column, or of the message where that comes last. */
  readonly end: number;
}

const DATE = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}`;
const TIME = String.raw`\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,7})?(?:[+-]{1,2}\d{1,5})?(?: ?[AP]M)?`;
/** A date and a time, with or without something between, or the words that stand where an archive lost them. */
const MOMENT = String.raw`(?:(?<date>${DATE})(?:[ \t]*|T)(?<time>${TIME})|<?date>?[ \t]?<?time>?)`;
/** `3048 (0x0BE8)`; OneTrace writes the second half alone. */
const THREAD = String.raw`(?<thread>\d{1,10} \(0x[0-9A-F]{1,8}\))`;
const SHORT_THREAD = String.raw`(?<thread>(?:\d{1,10} )?\(0x[0-9A-F]{1,8}\))`;
const COMPONENT = String.raw`(?<component>[^\s<>"]{1,64})`;
const GAP = String.raw`[ \t]{1,32}`;

const column = (pattern: string): RegExp => new RegExp(pattern, "di");

/** CMTrace's clipboard; an empty column keeps its tab. */
const TABBED = column(String.raw`\t(?<component>[^\t]{0,64})\t(?:${MOMENT})?\t${THREAD}$`);
/** The same where a page turned the tabs into blanks, and with date and component the other way round. */
const COMPONENT_MOMENT = column(String.raw`(?:^|[ \t])${COMPONENT}${GAP}${MOMENT}${GAP}${THREAD}$`);
const MOMENT_COMPONENT = column(String.raw`(?:^|[ \t])${MOMENT}${GAP}${COMPONENT}${GAP}${THREAD}$`);
/** OneTrace: the message comes last. */
const LEADING = column(String.raw`^[ \t]{0,8}${MOMENT}${GAP}${COMPONENT}${GAP}${SHORT_THREAD}(?=[ \t]|$)`);

/** The columns before a thread take no more room than this. */
const WIDEST = 240;

/** A record whose columns stand before the message, or null. */
export function leadingColumns(line: string): PasteColumns | null {
  if (!/^[ \t]{0,8}[\d<d]/i.test(line)) return null;
  const match = LEADING.exec(line.slice(0, WIDEST));
  if (match === null) return null;
  const from = match[0].length;
  const start = from + (line.slice(from).length - line.slice(from).trimStart().length);
  return { ...placesOf(match, 0), message: [start, trimmedEnd(line, start, line.length)], end: line.length };
}

/** The first record whose columns stand behind its message, or null; records glued into one line come one by one. */
export function trailingColumns(line: string): PasteColumns | null {
  for (let mark = line.indexOf("(0x"); mark >= 0; mark = line.indexOf("(0x", mark + 3)) {
    const close = line.indexOf(")", mark);
    if (close < 0) return null;
    if (close - mark > 11 || line[mark - 1] !== " ") continue;
    const from = Math.max(0, close + 1 - WIDEST);
    const window = line.slice(from, close + 1);
    const match = TABBED.exec(window) ?? COMPONENT_MOMENT.exec(window) ?? MOMENT_COMPONENT.exec(window);
    if (match !== null)
      return { ...placesOf(match, from), message: [0, trimmedEnd(line, 0, from + match.index)], end: close + 1 };
  }
  return null;
}

function placesOf(match: RegExpExecArray, offset: number): Omit<PasteColumns, "message" | "end"> {
  const place = (name: string): Place | null => {
    const found = match.indices?.groups?.[name];
    return found === undefined ? null : [found[0] + offset, found[1] + offset];
  };
  return { component: place("component"), date: place("date"), time: place("time"), thread: place("thread") };
}

function trimmedEnd(line: string, start: number, end: number): number {
  let at = end;
  while (at > start && (line[at - 1] === " " || line[at - 1] === "\t")) at--;
  return at;
}
