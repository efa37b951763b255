const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** Last millisecond of the year 9999, the last one ISO 8601 writes with four digits. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * ISO 8601 with the offset the log wrote: `2015-03-11T09:41:02.118-05:00`; with `Z` where it wrote none.
 *
 * @param time UTC milliseconds, or null
 * @param bias minutes as Windows counts them (UTC = local + bias), so the offset is its negative
 * @returns null without a time, and for one outside the years 0 to 9999
 */
export function isoTime(time: number | null, bias: number | null): string | null {
  if (time === null || !(time >= Date.UTC(0, 0, 2) && time < LAST - DAY_MINUTES * MINUTE)) return null;
  if (bias === null || Math.abs(bias) >= DAY_MINUTES) return new Date(time).toISOString();
  const local = new Date(time - bias * MINUTE).toISOString().slice(0, -1);
  const sign = bias > 0 ? "-" : "+";
  return `${local}${sign}${twoDigits(Math.trunc(Math.abs(bias) / 60))}:${twoDigits(Math.abs(bias) % 60)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");
