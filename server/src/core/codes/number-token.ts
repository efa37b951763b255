import { byteAt, DIGIT_0, isDigitByte, isHexByte } from "./mention-bytes.ts";

/** How the digits of a token are written. */
export const NumberForm = {
  none: 0,
  /** `0x52E`, `0x800700C1`: one to eight digits after the `0x`. */
  prefixedHex: 1,
  /** `800700C1`: exactly eight hex digits, a letter among them. */
  bareHex: 2,
  /** `80070490`: eight decimal digits, which may be hex. */
  eightDigits: 3,
  /** Up to ten decimal digits. */
  decimal: 4,
} as const;
export type NumberForm = (typeof NumberForm)[keyof typeof NumberForm];

const LONGEST_TOKEN = 10;
const CODE_DIGITS = 8;
const LETTER_X = 0x78;

/** The form of the word `[start, end)`, which holds a digit. */
export function numberForm(bytes: Uint8Array, start: number, end: number): NumberForm {
  const length = end - start;
  if (length > LONGEST_TOKEN) return NumberForm.none;
  if (length > 2 && byteAt(bytes, start) === DIGIT_0 && (byteAt(bytes, start + 1) | 0x20) === LETTER_X) {
    return allHex(bytes, start + 2, end) ? NumberForm.prefixedHex : NumberForm.none;
  }
  let decimal = true;
  for (let i = start; i < end; i++) {
    const byte = byteAt(bytes, i);
    if (!isHexByte(byte)) return NumberForm.none;
    decimal &&= isDigitByte(byte);
  }
  if (decimal) return length === CODE_DIGITS ? NumberForm.eightDigits : NumberForm.decimal;
  return length === CODE_DIGITS ? NumberForm.bareHex : NumberForm.none;
}

/** Value of hex digits `[start, end)`, at most eight. */
export function hexValue(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const byte = byteAt(bytes, i);
    value = (value << 4) | (isDigitByte(byte) ? byte & 0xf : (byte & 0xf) + 9);
  }
  return value >>> 0;
}

/** Value of decimal digits `[start, end)`, at most ten; not reduced to 32 bits. */
export function decimalValue(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + (byteAt(bytes, i) - DIGIT_0);
  return value;
}

function allHex(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (!isHexByte(byteAt(bytes, i))) return false;
  }
  return true;
}
