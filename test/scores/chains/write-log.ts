import { type EngineState, engineLines, newEngine, type Written } from "./engine-lines.ts";
import type { ChainCase, LogForm } from "./read-cases.ts";

export interface WrittenLog {
  readonly text: string;
  /** Where the marked entry begins, in UTF-16 code units; -1 where none is marked. */
  readonly root: number;
}

interface WriterState {
  readonly engine: EngineState;
  readonly threads: Map<string, number>;
  last: Written;
  /** Milliseconds since the epoch, as the machine's own clock shows them. */
  clock: number;
}

const MARK = ">>";
const START = Date.UTC(2026, 1, 17, 8, 30, 0);
const TICK = 137;
const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

/** Writes the log of a case in its form. Throws on a line that is no notation. */
export function writeLog({ form, lines, name }: Pick<ChainCase, "form" | "lines" | "name">): WrittenLog {
  const root = lines.findIndex((line) => line.startsWith(MARK));
  const plain = lines.map((line) => (line.startsWith(MARK) ? line.slice(MARK.length).trimStart() : line));
  const state: WriterState = {
    engine: newEngine(),
    threads: new Map([["TSManager", 1208]]),
    last: { component: "TSManager", thread: null, type: 1, message: "" },
    clock: START,
  };
  let text = "";
  let rootAt = -1;
  for (const [at, line] of plain.entries()) {
    if (at === root) rootAt = text.length;
    text += form === "raw" ? `${line}\r\n` : writeLine(state, form, line, name);
  }
  return { text, root: rootAt };
}

function writeLine(state: WriterState, form: LogForm, line: string, name: string): string {
  const [, amount, unit = ""] = /^wait (-?\d+)([smh])$/.exec(line) ?? [];
  if (amount !== undefined) {
    state.clock += Number(amount) * (UNITS[unit] ?? 0);
    return "";
  }
  const entries = engineLines(state.engine, line) ?? [entryOf(state, line, name)];
  return entries.map((entry) => record(state, form, entry)).join("");
}

function entryOf(state: WriterState, line: string, name: string): Written {
  const [, component = state.last.component, thread, type = "1", message] =
    /^(?:([A-Za-z]\w*)(?:@(\d+))? )?(?:([0-3]) )?\| (.*)$/.exec(line) ?? [];
  if (message === undefined) throw new Error(`${name}: cannot read "${line}"`);
  const own = thread === undefined && component === state.last.component ? state.last.thread : null;
  const entry = {
    component,
    thread: thread === undefined ? own : Number(thread),
    type: Number(type),
    message: message.replaceAll("\\n", "\n").replaceAll("\\t", "\t"),
  };
  state.last = entry;
  return entry;
}

function record(state: WriterState, form: LogForm, { component, thread: own, type, message }: Written): string {
  state.clock += TICK;
  const thread = own ?? threadOf(state, component);
  const when = new Date(state.clock);
  const [date = "", time = ""] = when.toISOString().slice(0, -1).split("T");
  const [year, month, day] = date.split("-");
  const id = `${thread} (0x${thread.toString(16).toUpperCase().padStart(4, "0")})`;
  const body = message.replaceAll("\n", "\r\n");
  if (form === "messages") return `${body}\r\n`;
  if (form === "components") return `${component}    ${body}\r\n`;
  if (form === "onetrace") return `${month}-${day}-${year} ${time}   ${component}    ${id}    ${body}\r\n`;
  if (form === "tabs") return `${body}\t${component}\t${month}/${day}/${year} ${clockOf(when)}\t${id}\r\n`;
  const trailer = `time="${time}-60" date="${month}-${day}-${year}" component="${component}" context="" type="${type}" thread="${thread}"`;
  return `<![LOG[${body}]LOG]!><${trailer} file="${component.toLowerCase()}.cpp:${100 + body.length}">\r\n`;
}

/** A component's thread: every program has one of its own. */
function threadOf({ threads }: WriterState, component: string): number {
  const known = threads.get(component);
  if (known !== undefined) return known;
  const thread = 1540 + threads.size * 36;
  threads.set(component, thread);
  return thread;
}

/** `8:30:00 AM`, as the viewer copies it. */
function clockOf(when: Date): string {
  const hours = when.getUTCHours();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${hours % 12 || 12}:${two(when.getUTCMinutes())}:${two(when.getUTCSeconds())} ${hours < 12 ? "AM" : "PM"}`;
}
