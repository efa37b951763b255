import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createLineIndex } from "../../../server/src/core/text/line-index.ts";
import { byteOffset } from "../../../server/src/core/text/offsets.ts";
import { decodeSource, encodeSource } from "../../../server/src/core/text/source-text.ts";

const documentOf = (text: string) => TextDocument.create("untitled:log", "smsts", 0, text);
const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** UTF-16 offsets that stand between characters, lone surrogates counted as one. */
function boundaries(text: string): number[] {
  const offsets = [0];
  for (const char of text) offsets.push((offsets.at(-1) ?? 0) + char.length);
  return offsets;
}

const pieces = [
  "\n",
  "\r\n",
  "\r",
  "\r\r\n",
  "\ufeff",
  "a",
  "tail",
  "ä",
  "完了",
  "🚀",
  "\ud83d",
  "\ude80",
  "\0",
  "\u2028",
  "\ufffd",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4, unit: "binary" })), { maxLength: 30 })
  .map((p) => p.join(""));

describe("line index", () => {
  it("agrees with TextDocument on every character", () => {
    fc.assert(
      fc.property(text, (content) => {
        const document = documentOf(content);
        const index = createLineIndex(encodeSource(content).bytes);
        expect(index.lineCount).toBe(document.lineCount);
        for (const offset of boundaries(content)) {
          const bytes = byteOffset(byteLength(content.slice(0, offset)));
          const position = document.positionAt(offset);
          expect(index.positionAt(bytes)).toEqual(position);
          expect(index.offsetAt(position)).toBe(byteLength(content.slice(0, document.offsetAt(position))));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("clamps positions as TextDocument does", () => {
    const line = fc.integer({ min: -2, max: 12 });
    const character = fc.integer({ min: -2, max: 12 });
    fc.assert(
      fc.property(text, line, character, (content, line, character) => {
        const document = documentOf(content);
        const offset = document.offsetAt({ line, character });
        fc.pre(boundaries(content).includes(offset));
        const found = createLineIndex(encodeSource(content).bytes).offsetAt({ line, character });
        expect(found).toBe(byteLength(content.slice(0, offset)));
      }),
      { numRuns: 2000 },
    );
  });

  it("agrees on invalid UTF-8 from disk, which the editor shows as U+FFFD", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (raw) => {
        const source = decodeSource(Uint8Array.from([0xef, 0xbb, 0xbf, ...raw, 0x2e]));
        const shown = new TextDecoder("utf-8").decode(source.bytes);
        const document = documentOf(shown);
        const end = createLineIndex(source.bytes).positionAt(byteOffset(source.bytes.length));
        expect(end).toEqual(document.positionAt(shown.length));
      }),
    );
  });

  it("puts an offset inside a character or a line break on its start", () => {
    const index = createLineIndex(encodeSource("a🚀\r\nb").bytes);
    for (const inside of [1, 2, 3, 4]) expect(index.positionAt(byteOffset(inside))).toEqual({ line: 0, character: 1 });
    expect(index.positionAt(byteOffset(6))).toEqual({ line: 0, character: 3 });
    expect(index.offsetAt({ line: 0, character: 2 })).toBe(1);
  });

  it("clamps offsets", () => {
    const index = createLineIndex(encodeSource("a\nb").bytes);
    expect(index.positionAt(byteOffset(-3))).toEqual({ line: 0, character: 0 });
    expect(index.positionAt(byteOffset(99))).toEqual({ line: 1, character: 1 });
  });

  it("grows past its first thousand lines", () => {
    const index = createLineIndex(encodeSource("x\r\ny\r".repeat(5000)).bytes);
    expect(index.lineCount).toBe(10_001);
    expect(index.positionAt(byteOffset(25_000))).toEqual({ line: 10_000, character: 0 });
    expect(index.offsetAt({ line: 9999, character: 1 })).toBe(24_999);
  });
});
