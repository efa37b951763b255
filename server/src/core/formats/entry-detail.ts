import { decodeSpan } from "../text/decode-span.ts";
import { span } from "../text/offsets.ts";
import { readTimeOfDay, type WrittenTime } from "./clock.ts";
import type { EntryDetail } from "./log-table.ts";

type Part = keyof EntryDetail["spans"];

/** Where the parts of an entry stand, as pairs of byte offsets; parts not written are left out. */
export type PartSpans = Readonly<Partial<Record<Part, readonly [start: number, end: number]>>>;

/** Decodes the parts of an entry that the table has no column for. */
export function entryDetail(bytes: Uint8Array, parts: PartSpans): EntryDetail {
  const text = (part: Part): string => decodeSpan(bytes, ...(parts[part] ?? [0, 0]));
  const place = (part: Part) => (parts[part] === undefined ? null : span(...parts[part]));
  const time: WrittenTime = { millis: Number.NaN, bias: Number.NaN, biasTrusted: true };
  if (parts.time !== undefined) readTimeOfDay(bytes, ...parts.time, time);
  return {
    timeText: text("time"),
    dateText: text("date"),
    context: text("context"),
    sourceFile: text("sourceFile"),
    bias: Number.isNaN(time.bias) ? null : time.bias,
    biasTrusted: time.biasTrusted && !isLocalTimeAsUtc(parts, time),
    spans: {
      time: place("time"),
      date: place("date"),
      component: place("component"),
      context: place("context"),
      type: place("type"),
      thread: place("thread"),
      sourceFile: place("sourceFile"),
    },
  };
}

/** Deployment Toolkit scripts write `+000` whatever the zone; they are told by their thread, which is written empty. */
const isLocalTimeAsUtc = ({ thread }: PartSpans, { bias }: WrittenTime): boolean =>
  bias === 0 && thread !== undefined && thread[0] === thread[1];
