import { decodeSpan } from "../text/decode-span.ts";
import { encodeUtf8 } from "../text/platform.ts";
import type { SourceText } from "../text/source-text.ts";
import { textToWindows1252 } from "../text/windows-1252.ts";
import { type Redactor, replaceAll } from "./redactor.ts";
import { ofBytes, slicesOf } from "./text-slices.ts";

const SLICE_BYTES = 1 << 18;
/** What was learnt of so many is kept until they are written; a longer file is looked through twice. */
const MOST_KEPT = 256;

/**
 * A file redacted part by part, each in the encoding and with the byte order mark of the file; all names are known before the first
 * part comes. Bytes that were no text come as the replacement character.
 *
 * @param raw the file's bytes
 * @param source the same, decoded
 */
export function* redactBytes(raw: Uint8Array, { bytes, encoding }: SourceText, redactor: Redactor): Generator<Uint8Array> {
  const slices = [...slicesOf(ofBytes(bytes), SLICE_BYTES)];
  const textOf = ({ start, end }: { start: number; end: number }): string => decodeSpan(bytes, start, end);
  const learnt = slices.map((slice, index) => {
    const found = redactor.learn(textOf(slice));
    return index < MOST_KEPT ? found : undefined;
  });

  if (encoding === "utf-8-bom") yield raw.subarray(0, 3);
  else if (isMarked(raw)) yield raw.subarray(0, 2);
  for (const [index, slice] of slices.entries()) {
    const whole = textOf(slice);
    const text = replaceAll(whole, redactor.replacements(whole, learnt[index]));
    if (encoding === "windows-1252" || encoding === "binary") yield textToWindows1252(text);
    else if (encoding === "utf-16le" || encoding === "utf-16be") yield utf16Bytes(text, encoding === "utf-16le");
    else yield encodeUtf8(text);
  }
}

/** With the mark of UTF-16. */
const isMarked = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function utf16Bytes(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const low = littleEndian ? 0 : 1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i + low] = unit & 0xff;
    bytes[2 * i + 1 - low] = unit >> 8;
  }
  return bytes;
}
