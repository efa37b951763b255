/** What 0x80-0x9F stand for; the five bytes without a character stay the control characters they are in Latin-1. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Windows-1252 bytes as UTF-8. Not left to the platform: TextDecoder of Node 20 takes this label for Latin-1 and turns
 * `€` and the curly quotes into control characters.
 */
export function windows1252ToUtf8(bytes: Uint8Array): Uint8Array {
  const utf8 = new Uint8Array(bytes.length * 3);
  let length = 0;
  for (const byte of bytes) {
    const code = byte >= 0x80 && byte < 0xa0 ? C1.charCodeAt(byte - 0x80) : byte;
    if (code < 0x80) {
      utf8[length++] = code;
      continue;
    }
    if (code < 0x800) utf8[length++] = 0xc0 | (code >> 6);
    else {
      utf8[length++] = 0xe0 | (code >> 12);
      utf8[length++] = 0x80 | ((code >> 6) & 0x3f);
    }
    utf8[length++] = 0x80 | (code & 0x3f);
  }
  return utf8.slice(0, length);
}

/** Text as windows-1252 bytes; what the encoding has no byte for becomes a question mark. */
export function textToWindows1252(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const isLatin = code < 0x80 || (code >= 0xa0 && code < 0x100);
    const c1 = isLatin ? -1 : C1.indexOf(character);
    bytes[length++] = isLatin ? code : c1 >= 0 ? 0x80 + c1 : 0x3f;
  }
  return bytes.slice(0, length);
}
