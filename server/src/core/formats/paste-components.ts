import type { PasteColumns } from "./paste-columns.ts";

/** Names that Configuration Manager, its task sequence programs and the Deployment Toolkit log under. */
const NAMES = new RegExp(
  [
    "^(?:T[Ss][A-Z]\\w+|OSD\\w+|SMS_[A-Z_]+|SMS[A-Z]\\w+|smsts\\w*|MP_\\w+|ZTI\\w+|LTI\\w+|LiteTouch|[Cc][Cc][Mm][A-Za-z]\\w+",
    "Install(?:Application|Software|SWUpdate)|ApplyOperatingSystem|WUAHandler|execmgr|mtrmgr|App(?:Discovery|Enforce|IntentEval))$",
  ].join("|"),
);
/** What other programs call their parts as well. */
const KINDS = /^[A-Z]\w+(?:Agent|Manager|ManagerStartup|Services?|Provider|Deployment|Handler|Store|Coordinator)$/;
/** Capitals inside or an underscore: more than a word of a sentence. */
const NAME_LIKE = /^[A-Za-z]\w*(?:[a-z][A-Z]|[A-Z]{2}|_)\w*$/;

const FIRST =
  /^(?<component>[A-Za-z][\w.-]{2,63})(?<gap>\t[ \t]*| {1,32}\t?)(?<thread>\d{1,10} \(0x[0-9A-F]{1,8}\)(?:[ \t]+|$))?(?![ \t:]|=(?!=))/di;
const LAST = /[ \t]{1,32}(?<component>[A-Za-z]\w{2,63})[ \t]*$/d;
/** A word in small letters goes on with the sentence that the name before it begins: `AutopilotManager reported that ...`. */
const GOES_ON = /^[a-z]+(?:\s|$)/;
/** The component of a last column takes no more room than this. */
const WIDEST = 128;

export const isKnownComponent = (name: string): boolean => NAMES.test(name) || KINDS.test(name);

/** `TSManager    message`, with a thread between them or without; one blank is enough behind a known name that begins no sentence. */
export function componentFirst(line: string): PasteColumns | null {
  const match = FIRST.exec(line.slice(0, WIDEST));
  const { component = "", gap = "", thread } = match?.groups ?? {};
  if (match === null) return null;
  const isSetOff = gap.length > 1 || gap === "\t" || thread !== undefined;
  if (!(isSetOff ? isName(component) : isKnownComponent(component))) return null;
  if (!isSetOff && !NAMES.test(component) && GOES_ON.test(line.slice(match[0].length))) return null;
  const start = match[0].length;
  const place = match.indices?.groups?.component ?? [0, 0];
  const threadAt = match.indices?.groups?.thread;
  return {
    component: place,
    date: null,
    time: null,
    thread: threadAt === undefined ? null : [threadAt[0], threadAt[0] + (thread ?? "").trimEnd().length],
    message: [start, Math.max(start, line.trimEnd().length)],
    end: line.length,
  };
}

/** `message TSManager`: the excerpt kept one column. Known names only. */
export function componentLast(line: string): PasteColumns | null {
  const from = Math.max(0, line.length - WIDEST);
  const match = LAST.exec(line.slice(from));
  const place = match?.indices?.groups?.component;
  if (match === null || place === undefined || !isKnownComponent(match.groups?.component ?? "")) return null;
  return {
    component: [place[0] + from, place[1] + from],
    date: null,
    time: null,
    thread: null,
    message: [0, from + match.index],
    end: line.length,
  };
}

const isName = (name: string): boolean => NAME_LIKE.test(name) || isKnownComponent(name);
