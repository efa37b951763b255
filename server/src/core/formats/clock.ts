/** A time of day as written: the result of {@link readTimeOfDay}, reused so that the scan makes no object per entry. */
export interface WrittenTime {
  /** Milliseconds since midnight on the writer's clock; NaN where unreadable. */
  millis: number;
  /** Minutes to add to the writer's clock to get UTC (`+480` is UTC-8); NaN where none is written or it is absurd. */
  bias: number;
  /** False where the offset is written in an odd form or no zone has it. */
  biasTrusted: boolean;
}

/** No zone on earth is further from UTC. */
const WIDEST_BIAS = 840;
const DAY = 86_400_000;

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;

/**
 * Reads `10:12:31.123+480` and its kin: one to seven digits of fraction or none, no offset, `+00`, `-60`, `+-120`, the `+02:00`
 * and `Z` of ISO 8601, and the `4:06:47 PM` of pasted text. A bad offset never costs the time.
 */
export function readTimeOfDay(bytes: Uint8Array, start: number, end: number, into: WrittenTime): void {
  into.millis = Number.NaN;
  into.bias = Number.NaN;
  into.biasTrusted = true;
  const firstColon = isDigit(bytes[start + 1]) ? start + 2 : start + 1;
  const hours = number(bytes, start, firstColon);
  const minutes = number(bytes, firstColon + 1, firstColon + 3);
  const seconds = number(bytes, firstColon + 4, firstColon + 6);
  if (firstColon + 6 > end || bytes[firstColon] !== 58 || bytes[firstColon + 3] !== 58) return;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 60) return;
  into.millis = hours * 3_600_000 + minutes * 60_000 + seconds * 1000;
  readRest(bytes, firstColon + 6, end, into);
}

/** What may follow the seconds: a fraction, AM or PM, an offset. */
function readRest(bytes: Uint8Array, from: number, end: number, into: WrittenTime): void {
  let at = from;
  if (at < end && (bytes[at] === 46 || bytes[at] === 44)) {
    let scale = 100;
    for (at++; at < end && isDigit(bytes[at]); at++) {
      if (scale >= 1) into.millis += ((bytes[at] as number) - 48) * scale;
      scale /= 10;
    }
  }
  while (at < end && bytes[at] === 32) at++;
  const sign = bytes[at];
  if (at >= end) return;
  if (sign === 43 || sign === 45) readBias(bytes, at, end, into);
  else if (sign === 90) into.bias = 0;
  else applyHalfDay(bytes, at, into);
}

function readBias(bytes: Uint8Array, from: number, end: number, into: WrittenTime): void {
  const doubled = bytes[from + 1] === 43 || bytes[from + 1] === 45;
  const negative = bytes[from] === 45 || (doubled && bytes[from + 1] === 45);
  const digits = doubled ? from + 2 : from + 1;
  let stop = digits;
  while (stop < end && isDigit(bytes[stop])) stop++;
  const isIso = stop < end && bytes[stop] === 58;
  const minutes = isIso ? isoMinutes(bytes, digits, stop, end) : number(bytes, digits, stop);
  const known = minutes >= 0 && minutes <= WIDEST_BIAS;
  into.biasTrusted = known && !doubled && minutes % 15 === 0;
  if (known) into.bias = negative !== isIso && minutes !== 0 ? -minutes : minutes;
}

/** Minutes of `02:00`, which ISO 8601 counts eastwards: the other way round. */
function isoMinutes(bytes: Uint8Array, start: number, colon: number, end: number): number {
  const hours = number(bytes, start, colon);
  const minutes = colon + 3 === end ? number(bytes, colon + 1, end) : -1;
  return hours < 0 || minutes < 0 ? -1 : hours * 60 + minutes;
}

function applyHalfDay(bytes: Uint8Array, at: number, into: WrittenTime): void {
  const letter = (bytes[at] as number) | 0x20;
  const hour = Math.floor(into.millis / 3_600_000);
  if (letter === 112 && hour < 12) into.millis += DAY / 2;
  if (letter === 97 && hour === 12) into.millis -= DAY / 2;
}

/**
 * Midnight UTC, in milliseconds since the epoch, of `MM-dd-yyyy` (padded or not), `yyyy-MM-dd` and the pasted `M/d/yyyy`, `dd.MM.yyyy`;
 * NaN where unreadable. The month comes first unless dots separate the numbers, the first one is over 12 or `dayFirst` says so.
 */
export function readDate(bytes: Uint8Array, start: number, end: number, dayFirst = false): number {
  const second = partEnd(bytes, start, end) + 1;
  const third = partEnd(bytes, second, end) + 1;
  const a = number(bytes, start, second - 1);
  const b = number(bytes, second, third - 1);
  const c = number(bytes, third, partEnd(bytes, third, end));
  if (second - 1 - start === 4) return midnight(a, b, c);
  const dayLeads = bytes[second - 1] === 46 || a > 12 || (dayFirst && b <= 12);
  return dayLeads ? midnight(c, b, a) : midnight(c, a, b);
}

function partEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isDigit(bytes[at])) at++;
  return at;
}

/** -1 if any byte is not a digit or there is none. */
function number(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function midnight(year: number, month: number, day: number): number {
  if (!(year >= 1970 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return Number.NaN;
  return Date.UTC(year, month - 1, day);
}

/** UTC milliseconds of a day and a time of day; a clock without a (believable) offset is taken as UTC. */
export const utcOf = (date: number, time: WrittenTime): number =>
  date + time.millis + (Number.isNaN(time.bias) ? 0 : time.bias * 60_000);
