import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSpan } from "../../../server/src/core/text/decode-span.ts";
import { decodeSource, encodeSource } from "../../../server/src/core/text/source-text.ts";

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16le = (text: string): number[] => [...new Uint8Array(Buffer.from(text, "utf16le"))];
const utf16be = (text: string): number[] => [...new Uint8Array(Buffer.from(text, "utf16le").swap16())];

function decoded(bytes: readonly number[]): { text: string; encoding: string } {
  const source = decodeSource(Uint8Array.from(bytes));
  return { text: decodeSpan(source.bytes, 0, source.bytes.length), encoding: source.encoding };
}

const record = '<![LOG[Größe]LOG]!><time="10:00:00.000+480">\r\n';

describe("text from disk", () => {
  it.each([
    ["nothing", [], "", "utf-8"],
    ["ASCII", utf8("plain"), "plain", "utf-8"],
    ["UTF-8", utf8("Größe 完了 🚀"), "Größe 完了 🚀", "utf-8"],
    ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, ...utf8(record)], record, "utf-8-bom"],
    ["a mark alone", [0xef, 0xbb, 0xbf], "", "utf-8-bom"],
    ["a second mark is text", [0xef, 0xbb, 0xbf, ...utf8("\ufeffx")], "\ufeffx", "utf-8-bom"],
    ["invalid bytes behind a mark", [0xef, 0xbb, 0xbf, 0x61, 0xff, 0x62, 0xc3], "a\ufffdb\ufffd", "utf-8-bom"],
    ["UTF-16 LE with a mark", [0xff, 0xfe, ...utf16le(record)], record, "utf-16le"],
    ["UTF-16 BE with a mark", [0xfe, 0xff, ...utf16be(record)], record, "utf-16be"],
    ["UTF-16 LE without one", utf16le(record), record, "utf-16le"],
    ["UTF-16 BE without one", utf16be(record), record, "utf-16be"],
    ["UTF-16 LE, odd length", [...utf16le("record"), 0x41], "record\ufffd", "utf-16le"],
    ["UTF-16 with a lone surrogate", [0xff, 0xfe, ...utf16le("a"), 0x00, 0xd8, ...utf16le("b")], "a\ufffdb", "utf-16le"],
    ["windows-1252", [0x47, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0x80], "Größe €", "windows-1252"],
    ["overlong UTF-8 is none", [0x61, 0xc0, 0xaf], "aÀ¯", "windows-1252"],
    ["UTF-8 cut in its last character", [...utf8("Größe "), 0xe5, 0xae], "Größe \ufffd", "utf-8"],
    ["one high byte at the end is windows-1252", [0x61, 0xe9], "aé", "windows-1252"],
    ["trailing NULs are padding", [...utf8("x\n"), 0, 0, 0], "x\n", "utf-8"],
    ["three letters and padding", [...utf8("abc"), 0, 0], "abc", "utf-8"],
    ["NULs alone", [0, 0, 0, 0], "", "utf-8"],
    ["trailing NULs of UTF-16", [0xff, 0xfe, ...utf16le("x\n\0\0\0")], "x\n", "utf-16le"],
    ["NULs around a record stay text", [...utf8(`a\0\0b\0${record}`)], `a\0\0b\0${record}`, "utf-8"],
    ["one hole of NULs in text", utf8("one\n\0\0\0\0two"), "one\n\0\0\0\0two", "utf-8"],
    ["NULs scattered", [0x50, 0x4b, 3, 4, 0x14, 0, 0, 0, 8, 0, 0x63], "PK\u0003\u0004\u0014\0\0\0\b\0c", "binary"],
    ["every byte once", Array.from({ length: 256 }, (_, i) => i), undefined, "binary"],
  ])("%s", (_, bytes, text, encoding) => {
    const result = decoded(bytes);
    expect(result.encoding).toBe(encoding);
    if (text !== undefined) expect(result.text).toBe(text);
  });

  it("does not copy UTF-8", () => {
    const raw = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("Größe"), 0]);
    expect(decodeSource(raw).bytes.buffer).toBe(raw.buffer);
    expect(decodeSource(raw.subarray(3)).bytes.buffer).toBe(raw.buffer);
  });

  it("never throws and gives what the platform's decoder accepts", () => {
    const strict = new TextDecoder("utf-8", { fatal: true });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (raw) => {
        expect(() => strict.decode(decodeSource(raw).bytes)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});

describe("text from an editor", () => {
  it("stands as it is, but for lone surrogates", () => {
    const source = encodeSource("\ufeffa\ud800b\0");
    expect(source.encoding).toBe("utf-8");
    expect(decodeSpan(source.bytes, 0, source.bytes.length)).toBe("\ufeffa\ufffdb\0");
  });
});
