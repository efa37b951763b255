import { decodeSpan } from "../text/decode-span.ts";
import { readDate, readTimeOfDay, utcOf } from "./clock.ts";
import type { LegacyTrailer } from "./legacy-trailer.ts";
import { zoneBias } from "./windows-zones.ts";

/** When a legacy record was written. */
export interface LegacyMoment {
  /** UTC milliseconds; NaN where unreadable. */
  readonly utc: number;
  /** Minutes of Windows bias; null where none is written or the zone's name is unknown. */
  readonly bias: number | null;
  /** False for an odd offset, and for a zone whose name is unknown. */
  readonly biasTrusted: boolean;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Reads `Fri Oct 15 17:09:46.507 1999 Pacific Daylight Time`, `Mon Dec 04 15:41:45 1995` and `10-15-1999 17:09:46.507+420`. */
export function readMoment(bytes: Uint8Array, { date, time, year, zone }: LegacyTrailer): LegacyMoment {
  if (date === null || time === null) return { utc: Number.NaN, bias: null, biasTrusted: true };
  const clock = { millis: Number.NaN, bias: Number.NaN, biasTrusted: true };
  readTimeOfDay(bytes, ...time, clock);
  if (zone !== null) {
    clock.bias = zoneBias(decodeSpan(bytes, ...zone));
    clock.biasTrusted = !Number.isNaN(clock.bias);
  }
  const isNumeric = (bytes[date[0]] as number) <= 57;
  const midnight = isNumeric
    ? readDate(bytes, ...date)
    : midnightOf(decodeSpan(bytes, ...date), year === null ? "" : decodeSpan(bytes, ...year));
  const bias = Number.isNaN(clock.bias) ? null : clock.bias;
  return { utc: utcOf(midnight, clock), bias, biasTrusted: clock.biasTrusted };
}

/** @param day weekday, month and day of the month, with whatever a page put between them */
function midnightOf(day: string, year: string): number {
  const [, month = "", dayOfMonth = ""] = day.match(/[A-Z][a-z]{2}|\d+/g) ?? [];
  const monthIndex = MONTHS.indexOf(month);
  const inMonth = Number.parseInt(dayOfMonth, 10);
  if (monthIndex < 0 || year === "" || !(inMonth >= 1 && inMonth <= 31)) return Number.NaN;
  return Date.UTC(Number.parseInt(year, 10), monthIndex, inMonth);
}
