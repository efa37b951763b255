import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlacedToken } from "../../server/src/features/place-tokens.ts";
import { semanticTokensOf } from "../../server/src/features/semantic-tokens.ts";
import { encodeTokens, tokenEdits } from "../../server/src/features/token-encoding.ts";
import { type MessageToken, overlay } from "../../server/src/features/token-layers.ts";
import { analyze, record } from "./marked-log.ts";
import { linesOf } from "./render-tokens.ts";

const pieces = [
  "0x80070005",
  "(Error: 80070005; Source: Windows)",
  "exit code 0",
  "LAB00012",
  "%OSDisk%\\a",
  '"C:\\Program Files\\x.exe',
  '"',
  "\\\\srv\\share ",
  "https://a.example/x.",
  "0B7C1D52-5A0B-4B8E-9C44-1F0B8A6E2D31",
  "_SMSTSPackageID=",
  "Executing command line: a.exe with options (0, 4)",
  "The group (",
  ") has been successfully started",
  "Failed to run the action: X.",
  "Task Sequence Engine failed! Code: enExecutionFail",
  "Set a global environment variable a=b",
  "検証 😀 ünï",
  "\ud800",
  "\ufeff",
  "\r\n",
  "\n",
  "\r",
  " ",
  "\t",
  "]LOG]!>",
  "<![LOG[",
];
const message = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4, unit: "binary" })), { maxLength: 12 });
const entry = fc
  .tuple(message, fc.integer({ min: 0, max: 3 }), fc.boolean())
  .map(([parts, type, raw]) => (raw ? parts.join("") : record(parts.join(""), { type })));
const log = fc.array(entry, { maxLength: 5 }).map((entries) => entries.join("\r\n"));

const end = ({ character, length }: PlacedToken): number => character + length;

describe("the tokens of any text", () => {
  it("are in order, apart, not empty, and each inside its line", () => {
    fc.assert(
      fc.property(log, (text) => {
        const lines = linesOf(text);
        let before: PlacedToken | null = null;
        for (const token of semanticTokensOf(analyze(text))) {
          expect(token.length).toBeGreaterThan(0);
          expect(token.character).toBeGreaterThanOrEqual(0);
          expect(end(token)).toBeLessThanOrEqual(lines[token.line]?.length ?? -1);
          if (before !== null && token.line === before.line) expect(token.character).toBeGreaterThanOrEqual(end(before));
          if (before !== null) expect(token.line).toBeGreaterThanOrEqual(before.line);
          before = token;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("stand in messages alone", () => {
    fc.assert(
      fc.property(log, (text) => {
        const analysis = analyze(text);
        for (const { line, character, length } of semanticTokensOf(analysis)) {
          const at = { line, character };
          const { start, end } = analysis.rangeOf(analysis.messageSpan(analysis.entryAtPosition(at)));
          const last = { line, character: character + length };
          expect(compare(start, at) <= 0 && compare(last, end) <= 0).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("in a range are those of the whole that touch it", () => {
    const place = fc.record({ line: fc.nat(12), character: fc.nat(200) });
    fc.assert(
      fc.property(log, place, place, (text, a, b) => {
        const [start, end] = compare(a, b) <= 0 ? [a, b] : [b, a];
        const analysis = analyze(text);
        const expected = semanticTokensOf(analysis).filter(({ line, character, length }) => {
          const from = { line, character };
          const to = { line, character: character + length };
          return compare(from, end) < 0 && compare(start, to) < 0;
        });
        expect(semanticTokensOf(analysis, { start, end })).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("become those of a changed text by the edits", () => {
    fc.assert(
      fc.property(log, log, log, log, (head, tail, old, young) => {
        const before = encodeTokens(semanticTokensOf(analyze(`${head}\n${old}\n${tail}`)));
        const after = encodeTokens(semanticTokensOf(analyze(`${head}\n${young}\n${tail}`)));
        const edited = [...before];
        for (const { start, deleteCount, data = [] } of tokenEdits(before, after)) {
          expect(start % 5).toBe(0);
          expect(deleteCount % 5).toBe(0);
          edited.splice(start, deleteCount, ...data);
        }
        expect(edited).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });
});

it("a growing log is sent as what was added", () => {
  const before = Array.from({ length: 50 }, (_, i) => record(`error 0x8007000${i % 8}`));
  const data = encodeTokens(semanticTokensOf(analyze(before.join("\n"))));
  const grown = encodeTokens(semanticTokensOf(analyze([...before, record("Path C:\\x")].join("\n"))));
  expect(tokenEdits(data, data)).toEqual([]);
  expect(tokenEdits(data, grown)).toEqual([{ start: data.length, deleteCount: 0, data: grown.slice(data.length) }]);
});

describe("one layer over another", () => {
  const layer = (type: MessageToken["type"]) =>
    fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(4)), { maxLength: 8 }).map((sizes) => {
      let at = 0;
      return sizes.map(([size, gap]): MessageToken => {
        const start = at + gap;
        at = start + size;
        return { start, end: at, type, modifier: null };
      });
    });
  /** What covers each place. */
  const paint = (...layers: (readonly MessageToken[])[]): (string | undefined)[] => {
    const cells: (string | undefined)[] = Array(80).fill(undefined);
    for (const { start, end, type } of layers.flat()) cells.fill(type, start, end);
    return cells;
  };

  it("covers what the two painted in turn cover, in order", () => {
    fc.assert(
      fc.property(layer("errorCode"), layer("trace"), (upper, lower) => {
        const laid = overlay(upper, lower);
        expect(paint(laid)).toEqual(paint(lower, upper));
        for (const [i, { start, end }] of laid.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(laid[i - 1]?.end ?? 0);
        }
        expect(laid.filter(({ type }) => type === "errorCode")).toEqual(upper);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a message of half a million characters", () => {
  // What takes more than linear time does not end within the time a test has.
  it.each([
    ["0x80070005 ", 1],
    ["LAB00012,", 1],
    ["C:\\a b c;", 1],
    ['"C:\\a b.txt" ', 1],
    ["\\\\a ", 1],
    ["%a% ", 1],
    ["%a ", 0],
    ["{", 0],
    [". ", 0],
    ["01234567-0123-0123-0123-", 0],
    ["aaa bbb ccc\\", 0],
    ["The group ( ", 0],
  ])("of %j", (piece, tokens) => {
    const pieces = Math.ceil(500_000 / piece.length);
    const analysis = analyze(record(`- ${piece.repeat(pieces)}`));
    expect(semanticTokensOf(analysis)).toHaveLength(pieces * tokens);
  });
});

function compare(a: { line: number; character: number }, b: { line: number; character: number }): number {
  return a.line - b.line || a.character - b.character;
}
