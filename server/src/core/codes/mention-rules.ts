import { isSuccess, sameCode } from "./code-identity.ts";
import { hasFailureBit } from "./code-value.ts";
import { Cue } from "./cue-words.ts";
import { isEverydayCode, looksLikeCode } from "./known-ranges.ts";
import { byteAt, COLON, PAREN_OPEN } from "./mention-bytes.ts";
import type { MentionReader } from "./mention-state.ts";
import { countFollows } from "./mention-surroundings.ts";
import { MentionKind } from "./mention-table.ts";
import { NumberForm } from "./number-token.ts";

const MAX_UNSIGNED = 0xffff_ffff;
const MAX_NEGATIVE = 0x8000_0000;
/** Smallest ten-digit amount: below it a negative number is no HRESULT. */
const TEN_DIGITS = 1_000_000_000;
const FULL_LENGTH = "0x800700C1".length;
const FIRST_HTTP_STATUS = 100;
const LAST_HTTP_STATUS = 599;
const FIRST_HTTP_FAILURE = 400;

/** `0x` and one to eight digits: a code after any cue; without one only in full length and with the shape of a code. */
export function prefixedHexIsCode(reader: MentionReader): boolean {
  const { cue, value } = reader;
  if (cue.cue === Cue.notCode) return false;
  if (cue.cue !== Cue.none) return true;
  if (repeatsPrevious(reader)) return reader.previous.mentioned;
  return reader.end - reader.start === FULL_LENGTH && hasFailureBit(value) && looksLikeCode(value);
}

/** Eight hex digits without `0x`, of which package ids, dates and sizes may consist too. */
export function bareHexIsCode({ cue, value, form }: MentionReader): boolean {
  if (cue.cue === Cue.notCode) return false;
  if (value >>> 24 === 0) return cue.cue !== Cue.none && cue.cue !== Cue.http;
  if (!hasFailureBit(value)) return false;
  if (form === NumberForm.eightDigits) {
    return (looksLikeCode(value) && (cue.open || cue.cue !== Cue.none)) || (cue.assigned && isEverydayCode(value));
  }
  if (cue.cue !== Cue.none) return true;
  return cue.open ? looksLikeCode(value) : isEverydayCode(value);
}

/** A decimal is a code only after a cue, but for ten-digit negative ones with the shape of a code. */
export function decimalIsCode(reader: MentionReader): boolean {
  const { bytes, cue, value, amount, negative } = reader;
  if (cue.cue === Cue.notCode || amount > (negative ? MAX_NEGATIVE : MAX_UNSIGNED)) return false;
  const large = hasFailureBit(value) && (!negative || amount >= TEN_DIGITS);
  if (large && looksLikeCode(value) && (negative || cue.hash || cue.cue !== Cue.none)) return true;
  if (cue.hash) return false;
  switch (cue.cue) {
    case Cue.hresult:
    case Cue.exitCode:
    case Cue.returnValue:
      return true;
    case Cue.error:
      return !(cue.afterOperand && byteAt(bytes, reader.end) === COLON);
    case Cue.http:
      return isHttpStatus(value);
    case Cue.returned:
      return !countFollows(bytes, reader.end, reader.messageEnd);
    default:
      return reader.previous.mentioned && repeatsPrevious(reader);
  }
}

export function kindOf(written: MentionKind, { cue, value }: MentionReader): MentionKind {
  if (cue.cue === Cue.exitCode || cue.cue === Cue.returnValue) return MentionKind.exit;
  if (written === MentionKind.hex) return MentionKind.hex;
  if (cue.cue === Cue.returned) return MentionKind.exit;
  return cue.cue === Cue.http && isHttpStatus(value) ? MentionKind.http : written;
}

export function isFailing(reader: MentionReader): boolean {
  const { kind, cue, value } = reader;
  if (kind === MentionKind.http) return value >= FIRST_HTTP_FAILURE;
  // S_FALSE, and the success of Windows Installer.
  if (value === 1 && (cue.cue === Cue.hresult || cue.cue === Cue.returnValue)) return false;
  return !isSuccess(value) || lostDigit(reader);
}

/** `0x8007002`: the severity bit went with the digit, the failure did not. */
const lostDigit = ({ form, start, end, value }: MentionReader): boolean =>
  form === NumberForm.prefixedHex && end - start === FULL_LENGTH - 1 && value >>> 24 === 0x8;

/** `1603 (0x643)`, `0x643 (1603)`: the bracket holds the number before it once more. */
function repeatsPrevious({ bytes, start, value, previous }: MentionReader): boolean {
  if (previous.end < 0 || byteAt(bytes, start - 1) !== PAREN_OPEN || start - previous.end > 2) return false;
  return previous.value === value || (previous.mentioned && sameCode(previous.value, value));
}

const isHttpStatus = (value: number): boolean => value >= FIRST_HTTP_STATUS && value <= LAST_HTTP_STATUS;
