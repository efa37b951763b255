import { createComponentIds } from "./component-ids.ts";
import { type LogTable, NO_THREAD } from "./log-table.ts";

/** One entry as a format hands it over: byte offsets, and what it read of the columns. */
export interface EntryColumns {
  start: number;
  messageStart: number;
  messageEnd: number;
  end: number;
  severity: number;
  flags: number;
  /** From {@link LogTableBuilder.componentId}. */
  component: number;
  thread: number;
  time: number;
}

/** Collects entries into growing typed arrays; `finish` trims them. Entries must come in file order. */
export interface LogTableBuilder {
  readonly length: number;
  add(entry: EntryColumns): void;
  /** Id of a component name, made on first sight; over 65,535 names share id 0. */
  componentId(name: string): number;
  finish(): LogTable;
}

/** @param expected how many entries to make room for at first. */
export function createLogTableBuilder(expected = 1024): LogTableBuilder {
  let capacity = Math.max(16, expected);
  let length = 0;
  let start = new Uint32Array(capacity);
  let messageStart = new Uint32Array(capacity);
  let messageEnd = new Uint32Array(capacity);
  let end = new Uint32Array(capacity);
  let severity = new Uint8Array(capacity);
  let flags = new Uint8Array(capacity);
  let component = new Uint16Array(capacity);
  let thread = new Uint32Array(capacity).fill(NO_THREAD);
  let time = new Float64Array(capacity);
  const { names: components, idOf } = createComponentIds();

  const resize = (size: number): void => {
    capacity = size;
    start = copied(start, new Uint32Array(size));
    messageStart = copied(messageStart, new Uint32Array(size));
    messageEnd = copied(messageEnd, new Uint32Array(size));
    end = copied(end, new Uint32Array(size));
    severity = copied(severity, new Uint8Array(size));
    flags = copied(flags, new Uint8Array(size));
    component = copied(component, new Uint16Array(size));
    thread = copied(thread, new Uint32Array(size));
    time = copied(time, new Float64Array(size));
  };

  return {
    get length() {
      return length;
    },
    add(entry) {
      if (length === capacity) resize(capacity * 2);
      start[length] = entry.start;
      messageStart[length] = entry.messageStart;
      messageEnd[length] = entry.messageEnd;
      end[length] = entry.end;
      severity[length] = entry.severity;
      flags[length] = entry.flags;
      component[length] = entry.component;
      thread[length] = entry.thread;
      time[length] = entry.time;
      length++;
    },
    componentId: idOf,
    finish() {
      resize(length);
      return { length, start, messageStart, messageEnd, end, severity, flags, component, components, thread, time };
    },
  };
}

function copied<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from.length > to.length ? from.subarray(0, to.length) : from);
  return to;
}
