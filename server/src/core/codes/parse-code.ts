import { toUnsigned } from "./code-value.ts";
import { looksLikeCode } from "./known-ranges.ts";
import { asciiBytes } from "./mention-bytes.ts";
import { findMentions } from "./mentions.ts";

const HEX = /^(?:0x)?\(?([0-9a-f]{1,8})\)?h?$/i;
/** What is copied or typed around a number: quotes, brackets, the end of a sentence, a word that says what it is. */
const AROUND = /^[\s"'`([<#=:]*(?:(?:win32|ntstatus|exit|exit ?code|code|error|rc|stop)\b[\s:=#[(]*)*|[\s"'`)\]>.,;:]*$/gi;
const DECIMAL = /^-?\d{1,10}$/;
const MAX_UNSIGNED = 0xffff_ffff;
const MIN_SIGNED = -0x8000_0000;

/**
 * The code a person typed, in any spelling: `0x800700C1`, `800700c1`, `193`, `-2147024703`, `2147942593`, `0x(800700c1)`,
 * or the first code in a piece of log text. Unsigned 32 bits, or null. Symbols are looked up in the code table instead.
 */
export function parseCode(text: string): number | null {
  const trimmed = text.trim();
  return parseNumber(trimmed) ?? parseNumber(trimmed.replace(AROUND, "")) ?? firstIn(trimmed);
}

function parseNumber(text: string): number | null {
  const digits = HEX.exec(text)?.[1];
  const decimal = DECIMAL.test(text) ? Number(text) : null;
  if (decimal !== null && !isHexInDisguise(digits)) {
    return decimal >= MIN_SIGNED && decimal <= MAX_UNSIGNED ? toUnsigned(decimal) : null;
  }
  if (digits === undefined || !/\d/.test(digits)) return null;
  return Number.parseInt(digits, 16);
}

/** `80070490` has eight decimal digits but is meant as hex. */
const isHexInDisguise = (digits: string | undefined): boolean =>
  digits?.length === 8 && looksLikeCode(Number.parseInt(digits, 16));

function firstIn(text: string): number | null {
  const bytes = asciiBytes(text);
  const mention = findMentions(bytes, 0, bytes.length)[0];
  if (mention !== undefined) return mention.value;
  const [, digits] = /\b0x([0-9a-f]{1,8})\b/i.exec(text) ?? [];
  return digits === undefined ? null : Number.parseInt(digits, 16);
}
