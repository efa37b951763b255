import * as l10n from "@vscode/l10n";
import { inShortUnits, inUnits, type TimeUnit } from "./language.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A time span in words, to be read aloud: `0.16 seconds`, `4.3 seconds`, `2 minutes 5 seconds`, `1 hour 2 minutes`.
 *
 * @param milliseconds the sign is ignored
 */
export function formatDuration(milliseconds: number): string {
  const span = Math.abs(milliseconds);
  if (span < 10 * SECOND) return inUnits(Number((span / SECOND).toPrecision(2)), "second");
  const seconds = Math.round(span / SECOND) * SECOND;
  if (seconds < MINUTE) return inUnits(seconds / SECOND, "second");
  if (seconds < HOUR) return pair(seconds, MINUTE, "minute", SECOND, "second");
  if (seconds < DAY) return pair(seconds, HOUR, "hour", MINUTE, "minute");
  return pair(seconds, DAY, "day", HOUR, "hour");
}

/**
 * A time span for a narrow place: `3 min 42.120 sec`.
 *
 * @param milliseconds not negative
 * @param precise whether to tell milliseconds
 */
export function formatShortDuration(milliseconds: number, precise: boolean): string {
  const span = precise ? milliseconds : Math.round(milliseconds / SECOND) * SECOND;
  const parts = [
    { count: Math.floor(span / DAY), unit: "day" },
    { count: Math.floor((span % DAY) / HOUR), unit: "hour" },
    { count: Math.floor((span % HOUR) / MINUTE), unit: "minute" },
  ] as const;
  const leading = parts.findIndex(({ count }) => count > 0);
  const larger = leading < 0 ? [] : parts.slice(leading).map(({ count, unit }) => inShortUnits(count, unit));
  return [...larger, inShortUnits((span % MINUTE) / SECOND, "second", precise ? 3 : 0)].join(" ");
}

function pair(span: number, large: number, largeName: TimeUnit, small: number, smallName: TimeUnit): string {
  const whole = Math.floor(span / large);
  const rest = Math.floor((span % large) / small);
  return rest === 0 ? inUnits(whole, largeName) : `${inUnits(whole, largeName)} ${inUnits(rest, smallName)}`;
}

/** The time of day of a written time, without fraction and offset: `09:41:06`; empty where it is none. */
export const timeOfDay = (written: string): string => /^\d{1,2}:\d{2}:\d{2}/.exec(written)?.[0] ?? "";

/**
 * A time as the log's own clock showed it, with its offset: `2015-03-11 09:41:06.667 UTC-05:00`.
 *
 * @param time UTC milliseconds
 * @param bias minutes as Windows counts them (UTC = local + bias); null where the log states none
 */
export function formatLogTime(time: number, bias: number | null): string | null {
  const local = new Date(time - (bias ?? 0) * MINUTE);
  if (Number.isNaN(local.getTime())) return null;
  const written = local.toISOString().slice(0, -1).replace("T", " ");
  return bias === null ? l10n.t("{0}, time zone not stated", written) : `${written} ${formatOffset(-bias)}`;
}

/** A time in the reader's zone: `2015-03-11 15:41:06.667 Europe/Berlin`; null for one no calendar holds. */
export function formatReaderTime(time: number, timeZone: string): string | null {
  if (Number.isNaN(new Date(time).getTime())) return null;
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    fractionalSecondDigits: 3,
  });
  const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
  const date = `${part.year}-${part.month}-${part.day}`;
  return `${date} ${part.hour}:${part.minute}:${part.second}.${part.fractionalSecond} ${timeZone}`;
}

/** The zone if this runtime knows it, else the one the process runs in. */
export function knownTimeZone(timeZone: unknown): string {
  try {
    if (typeof timeZone === "string") return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    // Not a zone's name.
  }
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** An offset from UTC, in minutes to the east of it: `UTC-05:00`. */
export function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  return `UTC${minutes < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}
