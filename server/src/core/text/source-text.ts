import { decodeBytes, encodeUtf8 } from "./platform.ts";
import { checkUtf8 } from "./utf8.ts";
import { windows1252ToUtf8 } from "./windows-1252.ts";

/** Names as the command line prints them. */
export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-1252" | "binary";

/**
 * The decoded text of a document as UTF-8: valid, without byte order mark and (from disk) without the trailing NULs that
 * pad a file. Lone surrogates and invalid bytes stand as U+FFFD, as in the editor, so UTF-16 columns agree with it.
 */
export interface SourceText {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

/** How much of a file is looked at to tell UTF-16 and binaries by their NULs. */
const SAMPLE = 0x10000;
/** What a record's marker looks like even where `!` was lost. */
const RECORD_MARK = encodeUtf8("[LOG[");

/** From an editor: lone surrogates become U+FFFD, everything else stands as it is. */
export const encodeSource = (text: string): SourceText => ({ bytes: encodeUtf8(text), encoding: "utf-8" });

/**
 * From disk. Never throws; UTF-8 is not copied (`bytes` is then a view of `raw`).
 * Binaries are read as windows-1252, so that whoever shows them anyway can.
 */
export function decodeSource(raw: Uint8Array): SourceText {
  if (startsWith(raw, [0xef, 0xbb, 0xbf])) return { bytes: asUtf8(withoutPadding(raw.subarray(3))), encoding: "utf-8-bom" };
  if (startsWith(raw, [0xff, 0xfe])) return fromUtf16(raw.subarray(2), "utf-16le");
  if (startsWith(raw, [0xfe, 0xff])) return fromUtf16(raw.subarray(2), "utf-16be");
  const wide = wideEncoding(raw);
  if (wide !== null) return fromUtf16(raw, wide);
  const bytes = withoutPadding(raw);
  if (isBinary(bytes)) return { bytes: windows1252ToUtf8(bytes), encoding: "binary" };
  const check = checkUtf8(bytes);
  if (check === "invalid") return { bytes: windows1252ToUtf8(bytes), encoding: "windows-1252" };
  return { bytes: check === "valid" ? bytes : asUtf8(bytes), encoding: "utf-8" };
}

const fromUtf16 = (raw: Uint8Array, encoding: "utf-16le" | "utf-16be"): SourceText => ({
  bytes: withoutPadding(encodeUtf8(decodeBytes(raw, encoding))),
  encoding,
});

const asUtf8 = (bytes: Uint8Array): Uint8Array =>
  checkUtf8(bytes) === "valid" ? bytes : encodeUtf8(decodeBytes(bytes, "utf-8"));

function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return end === bytes.length ? bytes : bytes.subarray(0, end);
}

/** UTF-16 without a mark: nearly every second byte of a log is the NUL half of a Latin character, on one side only. */
function wideEncoding(raw: Uint8Array): "utf-16le" | "utf-16be" | null {
  const pairs = Math.min(withoutPadding(raw).length, SAMPLE) >> 1;
  let high = 0;
  let low = 0;
  for (let i = 0; i < pairs; i++) {
    if (raw[2 * i] === 0) high++;
    if (raw[2 * i + 1] === 0) low++;
  }
  const most = pairs * 0.4;
  const few = pairs * 0.05;
  if (low > most && high <= few) return "utf-16le";
  if (high > most && low <= few) return "utf-16be";
  return null;
}

/** NULs in more than one place, or among other control characters, and no record: not a log. One hole of NULs is none. */
function isBinary(bytes: Uint8Array): boolean {
  const first = bytes.indexOf(0);
  if (first < 0 || holds(bytes, RECORD_MARK)) return false;
  let holeEnd = first;
  while (bytes[holeEnd] === 0) holeEnd++;
  return bytes.indexOf(0, holeEnd) >= 0 || bytes.subarray(0, SAMPLE).some(isControl);
}

/** Control characters no text has: all but NUL (counted apart), tab, line breaks, form feed and escape. */
const isControl = (byte: number): boolean => byte < 0x20 && byte !== 0 && !(byte >= 9 && byte <= 13) && byte !== 0x1b;

function holds(bytes: Uint8Array, mark: Uint8Array): boolean {
  const head = mark[0] as number;
  for (let at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, at + 1)) {
    if (startsWith(bytes.subarray(at, at + mark.length), mark)) return true;
  }
  return false;
}

const startsWith = (bytes: Uint8Array, head: ArrayLike<number>): boolean => {
  for (let i = 0; i < head.length; i++) if (bytes[i] !== head[i]) return false;
  return true;
};
