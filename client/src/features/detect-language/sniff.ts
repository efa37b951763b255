/** At most so many UTF-16 code units of a document are looked at. */
export const sniffLimit = 65_536;

/** So many pasted records make a log: one or two may be a quotation. */
const ENOUGH = 3;

/**
 * Whether the start of a document is a log: raw CCM, legacy and PSADT records from one on, columns pasted from CMTrace, OneTrace or a KB page
 * from three. A small matcher of its own, surer and blinder than the core's: that one stays on the server's side.
 */
export function sniff(text: string): "smsts" | null {
  const head = text.slice(0, sniffLimit);
  if (RAW.test(head) || LEGACY.test(head) || PSADT.test(head)) return "smsts";
  const lines = head.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const full = lines.filter(hasColumns).length;
  const bare = lines.filter((line) => COMPONENT_FIRST.test(line)).length;
  return full >= ENOUGH || (bare >= ENOUGH && bare * 2 >= lines.length) ? "smsts" : null;
}

/** The start of a record at the start of a line, or the end of one with an attribute behind. */
const RAW = /^<!?\[LOG\[|\]LOG\]!?>[ \t]*<(?:time|date|component|context|type|thread|file|source)=/m;

/** The end of a record of a site server: a component with a date or a thread behind it, or alone at the end of its line. */
const LEGACY =
  /\$\$&?<(?:[^<>\r\n]{1,260}>\s{0,12}[<>](?:thread=|[A-Z][a-z]{2}\s{1,24}[A-Z][a-z]{2}\s|\d{1,2}-\d{1,2}-\d{4}\s)|(?:[A-Z][A-Z\d_]{2,}|[A-Za-z]:\\[^<>\r\n]{1,260})>[ \t]*$)/m;

/** The start of a record of the PowerShell App Deployment Toolkit's text log: a moment, up to two names and a severity, in brackets. */
const PSADT =
  /^[ \t]{0,32}\[(?:\d{4}-\d\d-\d\d|\d{1,2}-\d{1,2}-\d{4})[T ]\d\d:\d\d:\d\d[\d.,:Z+-]{0,20}\](?: \[[^[\]\r\n]{1,120}\]){1,2}(?: \[(?:Info|Success|Warning|Error)\])? ::(?: |$)/m;

const GAP = String.raw`[ \t]{1,32}`;
const COMPONENT = String.raw`[^\s<>"]{1,64}`;
/** `1312 (0x0520)`; OneTrace writes the second half alone. */
const THREAD = String.raw`(?:\d{1,10} )?\(0x[\da-f]{1,8}\)`;
/** Date and time, with or without a blank between, or the words that stand where a page lost them. */
const MOMENT = String.raw`(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}[ \t]*\d{1,2}:\d\d:\d\d[\d.,+-]{0,14}(?: ?[ap]m)?|<?date>?[ \t]?<?time>?)`;

const BEHIND = new RegExp(`[ \\t](?:${COMPONENT}${GAP}${MOMENT}|${MOMENT}${GAP}${COMPONENT})${GAP}${THREAD}[ \\t]*$`, "i");
const BEFORE = new RegExp(`^[ \\t]{0,8}(?:${MOMENT}${GAP})?${COMPONENT}${GAP}${THREAD}(?:[ \\t]|$)`, "i");
/** Nothing but a component, of those that write task sequence logs. */
const COMPONENT_FIRST =
  /^(?:TS[A-Z]\w+|OSD[A-Z]\w+|SMS_[A-Z_]+|MP_\w+|Install(?:Application|Software)|ApplyOperatingSystem)[ \t]+\S/;

/** Longer than the columns of a record, on either side of its message: a long line costs no more than that. */
const WIDEST = 240;

function hasColumns(line: string): boolean {
  return line.includes("(0x") && (BEHIND.test(line.slice(-WIDEST)) || BEFORE.test(line.slice(0, WIDEST)));
}
