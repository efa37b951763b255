import { isSuccess, sameCode } from "./code-identity.ts";
import { hasFailureBit } from "./code-value.ts";
import { Cue } from "./cue-words.ts";
import { isEverydayCode, looksLikeCode } from "./known-ranges.ts";
import { byteAt, COLON, DIGIT_0, PAREN_OPEN, SPACE, TAB } from "./mention-bytes.ts";
import { closesFailure, failureBefore } from "./mention-phrases.ts";
import type { MentionReader } from "./mention-state.ts";
import { countFollows, nounFollows, repeatsInHex } from "./mention-surroundings.ts";
import { MentionKind } from "./mention-table.ts";
import { NumberForm } from "./number-token.ts";

const MAX_UNSIGNED = 0xffff_ffff;
const MAX_WIN32 = 0xffff;
const MAX_NEGATIVE = 0x8000_0000;
/** Smallest ten-digit amount: below it a negative number is no HRESULT. */
const TEN_DIGITS = 1_000_000_000;
const FULL_LENGTH = "0x800700C1".length;
/** Bytes between two writings of one code, and where a word announces the second: `0x8007052E / Win32 1326`. */
const LONGEST_GAP = 3;
const LONGEST_ANNOUNCED_GAP = 16;
/** What nobody counts in a result. */
const FIRST_UNCOUNTED = 1000;
const FIRST_HTTP_STATUS = 100;
const LAST_HTTP_STATUS = 599;
const FIRST_HTTP_FAILURE = 400;

/** Roots of the registry, which stand where HRESULTs do: `HKCU mounted at 0x80000003`. */
const LAST_REGISTRY_ROOT = 0x8000_0007;
/** `[0x0f0073]`, the number of a message of Windows Setup. */
const MESSAGE_ID_LENGTH = "0x0f0073".length;
const SQUARE_OPEN = 0x5b;
const SQUARE_CLOSE = 0x5d;

/** `0x` and one to eight digits: a code after any cue; without one only where the sentence or the shape of the number says so. */
export function prefixedHexIsCode(reader: MentionReader): boolean {
  const { bytes, cue, value, start, end, messageStart } = reader;
  if (cue.cue === Cue.notCode || isMessageId(reader)) return false;
  if (cue.cue !== Cue.none) return true;
  if (repeatsPrevious(reader)) return reader.previous.mentioned;
  if (end - start === FULL_LENGTH && hasFailureBit(value)) return looksLikeCode(value) && value > LAST_REGISTRY_ROOT;
  return value > 0 && value <= MAX_WIN32 && (cue.open || cue.assigned) && failureBefore(bytes, messageStart, start);
}

/** Eight hex digits without `0x`, of which package ids, dates and sizes may consist too. */
export function bareHexIsCode(reader: MentionReader): boolean {
  const { cue, value, form } = reader;
  if (cue.cue === Cue.notCode) return false;
  if (value >>> 24 === 0) return cue.cue !== Cue.none && cue.cue !== Cue.http && cue.cue !== Cue.httpFailure;
  if (!hasFailureBit(value)) return false;
  if (form === NumberForm.eightDigits) return eightDigitsAreHex(reader);
  if (cue.cue !== Cue.none) return true;
  return cue.open || cue.assigned ? looksLikeCode(value) : isEverydayCode(value);
}

/** `80070490`: after a cue or in brackets, or where a sentence or a column of a table says so; `80070490 bytes` is a size. */
function eightDigitsAreHex({ bytes, cue, value, start, end, messageStart, messageEnd }: MentionReader): boolean {
  if (!looksLikeCode(value) || countFollows(bytes, end, messageEnd)) return false;
  if (cue.open || cue.cue !== Cue.none) return true;
  const inColumn = byteAt(bytes, start - 1) === TAB && byteAt(bytes, end) === TAB;
  if (isEverydayCode(value) && (inColumn || cue.resultName)) return true;
  return failureBefore(bytes, messageStart, start);
}

/** A decimal is a code only after a cue, but for ten-digit negative ones with the shape of a code. */
export function decimalIsCode(reader: MentionReader): boolean {
  const { bytes, cue, value, amount, negative, start, end, messageStart, messageEnd } = reader;
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
      return !(cue.afterOperand && byteAt(bytes, end) === COLON) && !countFollows(bytes, end, messageEnd);
    case Cue.http:
      return isHttpStatus(value) || value === 0;
    case Cue.outcome:
      if (repeatsInHex(bytes, end, messageEnd, value)) return true;
      return isOutcome(value) && !countFollows(bytes, end, messageEnd);
    case Cue.httpFailure:
      return value >= FIRST_HTTP_FAILURE && value <= LAST_HTTP_STATUS && !countFollows(bytes, end, messageEnd);
    case Cue.returned:
      return !countFollows(bytes, end, messageEnd) && !(value === 1 && nounFollows(bytes, end, messageEnd));
    case Cue.failed:
      return (!cue.assigned || cue.emphatic) && !nounFollows(bytes, end, messageEnd) && !countFollows(bytes, end, messageEnd);
    case Cue.weak:
      if ((negative && cue.assigned) || repeatsInHex(bytes, end, messageEnd, value)) return true;
      return reader.previous.mentioned && (repeatsPrevious(reader) || repeatsAnnounced(reader));
    default:
      if (repeatsPrevious(reader)) return reader.previous.mentioned;
      return value <= MAX_WIN32 && closesFailure(bytes, messageStart, start, end, messageEnd);
  }
}

const isMessageId = ({ bytes, start, end }: MentionReader): boolean =>
  end - start === MESSAGE_ID_LENGTH &&
  byteAt(bytes, start + 2) === DIGIT_0 &&
  byteAt(bytes, start - 1) === SQUARE_OPEN &&
  byteAt(bytes, end) === SQUARE_CLOSE;

export function kindOf(written: MentionKind, { cue, value }: MentionReader): MentionKind {
  if (cue.cue === Cue.exitCode || cue.cue === Cue.returnValue) return MentionKind.exit;
  if ((cue.cue === Cue.httpFailure || cue.cue === Cue.outcome) && isHttpStatus(value)) return MentionKind.http;
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

/** `1603 (0x643)`, `0x643 (1603)`, `1355 0x54b`: the number before is written once more. */
function repeatsPrevious({ bytes, start, form, value, previous }: MentionReader): boolean {
  const gap = start - previous.end;
  if (previous.end < 0 || gap > LONGEST_GAP) return false;
  const bracketed = byteAt(bytes, start - 1) === PAREN_OPEN;
  const spaced = form === NumberForm.prefixedHex && byteAt(bytes, previous.end) === SPACE && byteAt(bytes, start - 1) === SPACE;
  if (!bracketed && !spaced) return false;
  return previous.value === value || (previous.mentioned && sameCode(previous.value, value));
}

/** `0x8007052E / Win32 1326`, `hr 0x80070005, rc 5`: after a word that announces a code, the one before in another form. */
const repeatsAnnounced = ({ start, value, previous }: MentionReader): boolean =>
  start - previous.end <= LONGEST_ANNOUNCED_GAP && sameCode(previous.value, value);

const isOutcome = (value: number): boolean =>
  (value >= FIRST_HTTP_FAILURE && value <= LAST_HTTP_STATUS) || (value >= FIRST_UNCOUNTED && value <= MAX_WIN32);

const isHttpStatus = (value: number): boolean => value >= FIRST_HTTP_STATUS && value <= LAST_HTTP_STATUS;
