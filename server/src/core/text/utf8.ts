const HIGH_BITS = 0x80808080;

export type Utf8Check = "valid" | "cut" | "invalid";

/**
 * Whether bytes are UTF-8 as the decoder takes it (no overlong forms, no surrogates, nothing above U+10FFFF).
 * `cut` is valid text that holds at least one character beyond ASCII and ends inside another: a log read while it is written.
 */
export function checkUtf8(bytes: Uint8Array): Utf8Check {
  let at = 0;
  let beyondAscii = false;
  while (at < bytes.length) {
    at = skipAscii(bytes, at);
    if (at === bytes.length) break;
    const size = sequenceSize(bytes, at);
    if (size > 0) {
      beyondAscii = true;
      at += size;
      continue;
    }
    return beyondAscii && isCutSequence(bytes, at) ? "cut" : "invalid";
  }
  return "valid";
}

/** The first byte from `from` on that is not ASCII; four bytes at a time where the buffer's alignment lets us. */
function skipAscii(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && ((bytes.byteOffset + at) & 3) !== 0) {
    if ((bytes[at] as number) >= 0x80) return at;
    at++;
  }
  if (at === bytes.length) return at;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + at, (bytes.length - at) >> 2);
  let word = 0;
  while (word < words.length && ((words[word] as number) & HIGH_BITS) === 0) word++;
  at += word * 4;
  while (at < bytes.length && (bytes[at] as number) < 0x80) at++;
  return at;
}

/** Length of the well-formed sequence at `at`, or 0. */
function sequenceSize(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  const size = sizeByLead(lead);
  if (size === 0 || at + size > bytes.length) return 0;
  for (let i = 1; i < size; i++) if (!isContinuation(bytes[at + i] as number)) return 0;
  return secondByteFits(lead, bytes[at + 1] as number) ? size : 0;
}

function isCutSequence(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at] as number;
  if (sizeByLead(lead) <= bytes.length - at) return false;
  for (let i = at + 1; i < bytes.length; i++) if (!isContinuation(bytes[i] as number)) return false;
  return at + 1 === bytes.length || secondByteFits(lead, bytes[at + 1] as number);
}

const sizeByLead = (lead: number): number => (lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0);

/** Whether a byte goes on with a character another byte began. */
export const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80;

/** UTF-16 code units of the characters that begin in `[start, end)`. */
export function utf16Length(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (!isContinuation(byte)) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** The second byte shuts out overlong forms, surrogates and values above U+10FFFF. */
function secondByteFits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  if (lead === 0xf4) return second < 0x90;
  return true;
}
