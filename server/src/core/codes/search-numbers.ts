import { hresultFromWin32, isBareWin32, toUnsigned } from "./code-value.ts";
import { looksLikeCode } from "./known-ranges.ts";
import { parseCode } from "./parse-code.ts";
import { firstRowFrom, type SearchIndex } from "./search-index.ts";

/** The values a typed number may stand for, unsigned 32 bits. */
export interface TypedNumber {
  /** What it is as it stands, the likelier reading first: `193` is 193, then 0x193. */
  readonly exact: readonly number[];
  /** What it becomes when more is typed, or a forgotten digit put in; both ends included. */
  readonly ranges: readonly Range[];
}

type Range = readonly [first: number, last: number];

const HEX_DIGITS = 8;
const DECIMAL_DIGITS = 10;
/** Fewer digits are the beginning of too much. */
const SHORTEST_BEGINNING = 3;
const WIN32_HRESULTS: Range = [0x8007_0000, 0x8007_ffff];

export function readTypedNumber(query: string): TypedNumber {
  const text = query.trim();
  const [, prefix = "", hex = ""] = /^(0x)?\(?([\da-f]{1,8})\)?$/i.exec(text) ?? [];
  const [, sign = "", decimal = ""] = /^(-?)(\d{1,10})$/.exec(text) ?? [];
  const parsed = parseCode(text);
  const asHex = hex !== "" && (decimal !== "" || prefix !== "") ? Number.parseInt(hex, 16) : null;
  const exact = [parsed, asHex, missingZeros(hex)].filter((value) => value !== null);
  return {
    exact: [...new Set(exact)],
    ranges: [...(hex === "" ? [] : hexBeginning(hex)), ...(decimal === "" ? [] : decimalBeginning(sign, decimal))],
  };
}

/** The values of the tables within a range, HRESULTs of Win32 numbers too, the better known first. */
export function valuesWithin([first, last]: Range, index: SearchIndex): number[] {
  const weights = new Map<number, number>();
  const add = (row: number, value: number): void => {
    weights.set(value, Math.max(weights.get(value) ?? 0, index.weights[row] ?? 0));
  };
  for (const row of rowsWithin([first, last], index)) add(row, index.values[row] ?? 0);
  const [low, high] = [Math.max(first, WIN32_HRESULTS[0]), Math.min(last, WIN32_HRESULTS[1])];
  const carried = low <= high ? rowsWithin([Math.max(low & 0xffff, 1), high & 0xffff], index) : [];
  for (const row of carried) if (index.win32[row] === 1) add(row, hresultFromWin32(index.values[row] ?? 0));
  return [...weights.keys()].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a - b);
}

function* rowsWithin([first, last]: Range, index: SearchIndex): Generator<number> {
  for (let row = firstRowFrom(index, first); (index.values[row] ?? Number.POSITIVE_INFINITY) <= last; row++) yield row;
}

/** 0x8007002, a digit short, was 0x80070002 once. */
function missingZeros(hex: string): number | null {
  if (hex.length <= 4 || hex.length >= HEX_DIGITS) return null;
  const value = Number.parseInt(hex.slice(0, 4) + hex.slice(4).padStart(4, "0"), 16);
  return looksLikeCode(value) ? value : null;
}

function hexBeginning(hex: string): Range[] {
  const missing = HEX_DIGITS - hex.length;
  if (hex.length < SHORTEST_BEGINNING || missing === 0) return [];
  const first = Number.parseInt(hex, 16) * 16 ** missing;
  return [[first, first + 16 ** missing - 1]];
}

/** Ten digits, signed or not, are a structured code; up to five a number of Win32. */
function decimalBeginning(sign: string, decimal: string): Range[] {
  if (decimal.length < SHORTEST_BEGINNING || decimal.length === DECIMAL_DIGITS || decimal.startsWith("0")) return [];
  const tenTimes = 10 ** (DECIMAL_DIGITS - decimal.length);
  const [first, last] = [Number(decimal) * tenTimes, (Number(decimal) + 1) * tenTimes - 1];
  if (sign !== "") return first > 0x8000_0000 ? [] : [[toUnsigned(-Math.min(last, 0x8000_0000)), toUnsigned(-first)]];
  const next: Range = [Number(decimal) * 10, Number(decimal) * 10 + 9];
  const structured: Range[] = first > 0xffff_ffff || first < 0x8000_0000 ? [] : [[first, Math.min(last, 0xffff_ffff)]];
  return [...(isBareWin32(next[0]) ? [next] : []), ...structured];
}
