import type { FoundSpan } from "./found-spans.ts";
import { isNeverPrivate } from "./never-private.ts";
import { isOrdinary } from "./ordinary-words.ts";
import type { RedactionKind } from "./redaction-kinds.ts";
import { downLevelAccount, messageCharacter, name } from "./redaction-row.ts";
import { createRoleLookup, type RoleLookup } from "./role-lookup.ts";
import { optionNames, roleNames } from "./role-names.ts";

/** A way to give a name its value: what stands around the name, and how far the value goes. */
interface AssignmentForm {
  /** Holds `NAME`. */
  readonly pattern: string;
  readonly value: "message" | "element" | "attribute" | "word";
  readonly option?: true;
  /** As in prose, where a word that follows need be no name. */
  readonly prose?: true;
}

const NAME = "[\\w.-]{1,64}";

const forms: readonly AssignmentForm[] = [
  // The engine's own statements, and MDT's.
  { pattern: `\\bvariable (${NAME})=`, value: "message" },
  { pattern: `\\bproperty (${NAME}) is now = `, value: "message" },
  // `<variable name="X">value</variable>`, `<X>value</X>`, answer files with `<X><Value>value</Value>`.
  { pattern: `\\bname=["'](${NAME})["'][^<>\\r\\n]{0,200}>`, value: "element" },
  { pattern: `\\bname=["'](${NAME})["'][^<>\\r\\n]{0,80}? value=["']`, value: "attribute" },
  { pattern: `<(?:\\w{1,20}:)?(${NAME})(?: [^<>\\r\\n]{0,200})?>(?:\\s{0,40}<Value>)?(?:<!\\[CDATA\\[)?`, value: "element" },
  // `<Domain Name="value">`.
  { pattern: `<(?:\\w{1,20}:)?(${NAME}) Name=["']`, value: "attribute" },
  // `reg add KEY /v X /t REG_SZ /d value`, `Set-ItemProperty -Name X -Value value`.
  { pattern: `/v[ \\t]{1,4}"?(${NAME})"?(?:[ \\t]{1,4}/t[ \\t]{1,4}\\w{1,20})?[ \\t]{1,4}/d[ \\t]{1,4}`, value: "word" },
  { pattern: `-name[ \\t]{1,4}["']?(${NAME})["']?[^|\\r\\n]{0,200}?[ \\t]-value[ \\t]{1,4}`, value: "word" },
  // `-Name value`, `/name:value`, `--name=value`.
  { pattern: `(?<![\\w/\\\\:.<-])(?:--?|/)(${NAME})[:=][ \\t]{0,4}`, value: "word", option: true },
  { pattern: `(?<![\\w/\\\\:.-])(?:--?|/)([\\w.-]{2,64})[ \\t]{1,4}(?![-/])`, value: "word", option: true },
  // `NAME=value`, `"name": "value"`, `name: value`.
  { pattern: `(?<![\\w-]|//)(${NAME})\\\\?["']?\\]?[ \\t]{0,4}=[ \\t]{0,4}`, value: "word" },
  { pattern: `(?<![\\w-]|//)(${NAME})\\\\?["']?[ \\t]{0,4}:(?![\\\\/])[ \\t]{0,4}`, value: "word", prose: true },
];

/** Quoted, with the quote it ends with, or up to where an argument, a field of a connection string or a list goes on. */
const quoted = String.raw`(\\?["']|&quot;)(?!\1)([^\r\n]{1,2048}?)\1`;
const bareSecret = String.raw`()(?!\((?:[A-Za-z]{2,20}-[A-Za-z]|\$))((?:[^\s"<>\];&,]|\](?!LOG\]!)|;(?![\w ]{1,30}=|\s|$)|&(?![\w-]{1,30}=|\w{2,5};)|,(?!\s|[\w ]{1,30}=|\d{1,4}[/.:-]\d{1,2}[/.:-]\d)){1,2048})`;
const bareName = `((?:(?:tcp|np|lpc):)?)(?![a-z]{2,12}://|n/a\\b)(${downLevelAccount}|${name}(?:(?:@|%40)${name})?)`;

const compiledForms = forms.map(({ pattern, ...form }) => ({ ...form, pattern: new RegExp(pattern, "gi") }));
const values = {
  message: new RegExp(`()((?:(?![ \\t];[ \\t]Property )${messageCharacter}){1,4096})`, "y"),
  element: /()((?:[^<\]\r\n]|\](?!\]>|LOG\]!)){1,8192})(?=<\/|\](?:\]>|LOG\]!)|[\r\n]|$)/y,
  attribute: /()([^"'\r\n]{1,8192})/y,
};
/** Boards have theirs between slashes. */
const bareSerial = "()([\\w/-]{1,64}(?:\\.[\\w/-]{1,64}){0,4})";
const words = {
  secret: new RegExp(`${quoted}|${bareSecret}`, "y"),
  serial: new RegExp(`${quoted}|${bareSerial}`, "y"),
  name: new RegExp(`${quoted}|${bareName}`, "iy"),
};

/** What stands for a GUID, a MAC without colons or a serial; other names are taken as they stand. */
const shapes: Partial<Record<RedactionKind, RegExp>> = {
  client: /^\{?(?:guid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i,
  mac: /^(?:[0-9a-f]{12}|[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5})$/i,
  site: /^[a-z0-9][\w-]{1,63}$/i,
  serial: /^\/?\w[\w /.-]{1,127}$/,
  user: /^[^"<>|?*=;\t]{1,128}$/,
  machine: /^[\w\u00c0-\u024f][\w\u00c0-\u024f.$-]{0,254}$/,
  domain: /^(?=.*[a-z])[\w\u00c0-\u024f][\w\u00c0-\u024f.-]{0,254}$/i,
  host: /^(?=.*[a-z])[\w\u00c0-\u024f][\w\u00c0-\u024f.-]{0,254}$/i,
};

/** Kinds whose names are told from words of a sentence. */
const NAMED: ReadonlySet<RedactionKind> = new Set(["machine", "host", "domain", "site"]);

export type AssignedFinder = (text: string, rank: number) => FoundSpan[];

/** Finds what names give away: variables, properties, options, elements, fields. */
export function createAssignedFinder(): AssignedFinder {
  const variable = createRoleLookup(roleNames);
  const option = createRoleLookup([...optionNames, ...roleNames]);
  return (text, rank) =>
    compiledForms.flatMap((form) => [...findForm(text, form, form.option === true ? option : variable, rank)]);
}

function* findForm(text: string, form: (typeof compiledForms)[number], lookup: RoleLookup, rank: number): Generator<FoundSpan> {
  const pattern = new RegExp(form.pattern);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const kind = lookup(match[1] ?? "");
    if (kind === undefined || kind === null) continue;
    const value = valueAt(text, pattern.lastIndex, form.value, kind);
    if (value === null) continue;
    if (form.prose === true && isWordOfSentence(kind, match[1] ?? "", value.value)) continue;
    for (const part of partsOf(value, kind)) yield { ...part, kind, rank: kind === "secret" ? rank : rank + 1 };
  }
}

/** What is said of a password. */
const STATE = /^(?:required|expired|missing|invalid|incorrect|wrong|empty|unknown|none|changed|set|not)$/i;

/** `Server: answers`, `Account: log on`, `ProductKey: Validating the key`. */
function isWordOfSentence(kind: RedactionKind, name: string, value: string): boolean {
  if (kind === "secret") return STATE.test(value) || (/^[A-Za-z]+$/.test(value) && !/pass|pwd/i.test(name));
  if (kind === "user") return value.split(" ").every(isOrdinary);
  return NAMED.has(kind) && (isOrdinary(value) || !/[\d.\\-]|^[A-Z]+$/.test(value));
}

interface Value {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

function valueAt(text: string, at: number, extent: AssignmentForm["value"], kind: RedactionKind): Value | null {
  const pattern = extent === "word" ? words[kind === "secret" || kind === "serial" ? kind : "name"] : values[extent];
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return null;
  const value = match[2] ?? match[4] ?? "";
  const start = at + (match[1] ?? match[3] ?? "").length;
  return { start, end: start + value.length, value };
}

/** A list of names one by one; a secret as a whole. */
function partsOf({ start, value }: Value, kind: RedactionKind): Value[] {
  const parts: Value[] = [];
  const separator = kind === "secret" || kind === "organization" ? /$/g : /[,;]|$/g;
  let from = 0;
  for (const { index } of value.matchAll(separator)) {
    const raw = value.slice(from, index);
    const part = raw.trim();
    const at = start + from + (raw.length - raw.trimStart().length);
    from = index + 1;
    if (isNeverPrivate(kind, part) || shapes[kind]?.test(part) === false) continue;
    parts.push({ start: at, end: at + part.length, value: part });
  }
  return parts;
}
