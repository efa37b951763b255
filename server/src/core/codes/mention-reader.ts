import { hasFailureBit, toUnsigned } from "./code-value.ts";
import { byteAt, DIGIT_0, DIGIT_9, MINUS, wordEnd, wordStart } from "./mention-bytes.ts";
import { readCue } from "./mention-cue.ts";
import { bareHexIsCode, decimalIsCode, isFailing, kindOf, prefixedHexIsCode } from "./mention-rules.ts";
import type { MentionReader } from "./mention-state.ts";
import { isPartOfLongerNumber, readExtend } from "./mention-surroundings.ts";
import { MentionKind } from "./mention-table.ts";
import { decimalValue, hexValue, NumberForm, numberForm } from "./number-token.ts";

/** Reads the next code of the message; false when there is none left. Text without digits costs one comparison a byte. */
export function readMention(reader: MentionReader): boolean {
  const { bytes, messageStart, messageEnd } = reader;
  for (let at = reader.at; at < messageEnd; at++) {
    // Read in place: this loop's own reads never leave the array, which the engine notices and rewards.
    const byte = bytes[at] ?? 0;
    if (byte > DIGIT_9 || byte < DIGIT_0) continue;
    const end = wordEnd(bytes, at + 1, messageEnd);
    if (readNumber(reader, wordStart(bytes, messageStart, at), end)) {
      reader.pairEnd = hasFailureBit(reader.value) ? readExtend(bytes, end, messageEnd, reader) : end;
      reader.at = reader.pairEnd;
      return true;
    }
    at = end;
  }
  reader.at = messageEnd;
  return false;
}

/** Reads the word `[start, end)`, which holds a digit; true if it is a code. */
function readNumber(reader: MentionReader, start: number, end: number): boolean {
  const { bytes, messageStart, messageEnd, previous } = reader;
  const form = numberForm(bytes, start, end);
  if (form === NumberForm.none) return false;
  if (form !== NumberForm.prefixedHex && isPartOfLongerNumber(bytes, start, end, messageStart, messageEnd)) return false;
  reader.form = form;
  reader.negative = form >= NumberForm.eightDigits && hasSign(bytes, start, messageStart);
  reader.start = reader.negative ? start - 1 : start;
  reader.end = end;
  reader.extend = null;
  readCue(bytes, messageStart, reader.start, reader.cue);
  const mentioned = readValue(reader, start, end);
  if (mentioned) reader.failing = isFailing(reader);
  previous.end = end;
  previous.value = reader.value;
  previous.mentioned = mentioned;
  return mentioned;
}

/** Tries the digits as each number they may be. */
function readValue(reader: MentionReader, digits: number, end: number): boolean {
  const { bytes, form, negative } = reader;
  if (form === NumberForm.prefixedHex) {
    reader.value = hexValue(bytes, digits + 2, end);
    return prefixedHexIsCode(reader) && mentionedAs(reader, MentionKind.hex);
  }
  if (form !== NumberForm.decimal && !negative) {
    reader.value = hexValue(bytes, digits, end);
    if (bareHexIsCode(reader)) return mentionedAs(reader, MentionKind.hex);
    if (form === NumberForm.bareHex) return false;
  }
  reader.amount = decimalValue(bytes, digits, end);
  reader.value = toUnsigned(negative ? -reader.amount : reader.amount);
  return decimalIsCode(reader) && mentionedAs(reader, negative ? MentionKind.signed : MentionKind.decimal);
}

function mentionedAs(reader: MentionReader, written: MentionKind): true {
  reader.kind = kindOf(written, reader);
  return true;
}

/** A minus attached to the number and to nothing before it. */
function hasSign(bytes: Uint8Array, start: number, messageStart: number): boolean {
  if (start === messageStart || byteAt(bytes, start - 1) !== MINUS) return false;
  return wordStart(bytes, messageStart, start - 1) === start - 1;
}
