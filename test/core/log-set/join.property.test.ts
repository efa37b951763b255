import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../server/src/core/analysis.ts";
import type { Position, Range } from "../../../server/src/core/text/offsets.ts";
import { decodeSource } from "../../../server/src/core/text/source-text.ts";
import { bareEngine, fixtureLog, fixturesDirectory, isLog } from "../analyse-fixture.ts";

const fixtures = readdirSync(fixturesDirectory, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(`${fixturesDirectory}/${entry.name}`).some(isLog))
  .map(({ name }) => name);

const textOf = (name: string): string => new TextDecoder("utf-8").decode(decodeSource(readFileSync(fixtureLog(name))).bytes);

interface SplitLog {
  readonly whole: Analysis;
  /** The whole log joined from its pieces, once about each of them. */
  readonly views: readonly Analysis[];
  readonly alone: readonly Analysis[];
  /** Line and column of the whole log at which each piece begins. */
  readonly origins: readonly Position[];
}

/** Splits a text where entries begin; null where a piece by itself is read in another way, or a piece is empty. */
function split(text: string, cuts: readonly number[]): SplitLog | null {
  const whole = bareEngine.analyzeText(text);
  const chosen = [...new Set(cuts.map((cut) => Math.floor(cut * whole.entries.length)))].filter((entry) => entry > 0);
  const origins = [{ line: 0, character: 0 }, ...chosen.sort((a, b) => a - b).map((e) => whole.rangeOfEntry(e).start)];
  const offsets = [...origins.map((origin) => offsetOf(text, origin)), text.length];
  const pieces = origins.map((_, i) => text.slice(offsets[i], offsets[i + 1]));
  const alone = pieces.map((piece) => bareEngine.analyzeText(piece));
  const entries = alone.reduce((sum, piece) => sum + piece.entries.length, 0);
  if (entries !== whole.entries.length || alone.some(({ format }) => format !== whole.format)) return null;
  const files = alone.map((analysis, i) => ({ analysis, name: `part-${i}` }));
  return { whole, alone, origins, views: alone.map((_, own) => bareEngine.join(files, own)) };
}

function offsetOf(text: string, { line, character }: Position): number {
  const lines = [...text.matchAll(/\r\n|\r|\n/g)];
  const before = line === 0 ? null : lines[line - 1];
  return (before == null ? 0 : before.index + before[0].length) + character;
}

/** A place of a piece as the whole log has it. */
function inWhole({ line, character }: Position, origin: Position): Position {
  return { line: line + origin.line, character: line === 0 ? character + origin.character : character };
}

/** Runs, chains and mentions with every place as the whole log has it. */
function told(analysis: Analysis, origins: readonly Position[]): unknown {
  const mapped = (entry: number, { start, end }: Range): unknown => {
    const origin = origins[analysis.files.indexOf(analysis.fileOf(entry))] ?? { line: 0, character: 0 };
    return [inWhole(start, origin), inWhole(end, origin)];
  };
  const { entries, mentions } = analysis;
  const rows = Array.from({ length: entries.length }, (_, entry) => ({
    place: mapped(entry, analysis.rangeOfEntry(entry)),
    message: [analysis.messageOf(entry), mapped(entry, analysis.rangeOf(analysis.messageSpan(entry)))],
    columns: [entries.severity[entry], entries.flags[entry], entries.thread[entry], entries.time[entry]],
    component: entries.components[entries.component[entry] ?? 0],
    codes: analysis.mentionsOf(entry).map(({ span, value, text, messageOffset }) => {
      return [mapped(entry, analysis.rangeOf(span)), value, text, messageOffset];
    }),
    chain: analysis.chainOfEntry(entry),
    inRun: analysis.placeOfEntry(entry),
  }));
  return {
    rows,
    runs: analysis.runs,
    chains: analysis.chains.map((chain) => ({
      ...chain,
      links: chain.links.map(({ entry, code }) => [entry, code && mapped(entry, analysis.rangeOf(code))]),
      root: mapped(chain.links[0]?.entry ?? 0, analysis.rangeOf(analysis.rootSpan(chain))),
    })),
    mentions: [mentions.entry, mentions.value, mentions.kind, mentions.byteLength].map((column) => [...column]),
  };
}

const cuts = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 2 });

describe.each(fixtures)("%s in pieces", (name) => {
  const text = textOf(name);

  it("joined tells what the whole tells, from every piece", () => {
    fc.assert(
      fc.property(cuts, (where) => {
        const log = split(text, where);
        fc.pre(log !== null);
        if (log === null) return;
        const expected = told(log.whole, [{ line: 0, character: 0 }]);
        for (const view of log.views) expect(told(view, log.origins)).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  });

  it("is read in each document as that document alone", () => {
    fc.assert(
      fc.property(cuts, fc.nat(), fc.nat(300), (where, lineSeed, character) => {
        const log = split(text, where);
        fc.pre(log !== null);
        for (const [i, view] of (log?.views ?? []).entries()) {
          const alone = log?.alone[i] as Analysis;
          const { first, end } = view.own;
          expect([view.format, view.byteLength, view.lineCount]).toEqual([alone.format, alone.byteLength, alone.lineCount]);
          const line = lineSeed % alone.lineCount;
          const entry = alone.entryAtPosition({ line, character });
          expect(view.entryAtPosition({ line, character })).toBe(entry < 0 ? -1 : entry + first);
          const onLines = alone.entriesOnLines(line, line + 3);
          expect(view.entriesOnLines(line, line + 3)).toEqual({ first: onLines.first + first, end: onLines.end + first });
          expect(view.entriesOnLines(0, alone.lineCount)).toEqual({ first, end });
          const mention = alone.mentionAtPosition({ line, character });
          expect(view.mentionAtPosition({ line, character })?.text).toBe(mention?.text);
          if (entry >= 0) expect(detailAt(view, entry + first)).toEqual(detailAt(alone, entry));
        }
      }),
      { numRuns: 10 },
    );
  });
});

/** The parts of an entry with their places as positions. */
function detailAt(analysis: Analysis, entry: number): unknown {
  const { spans, ...detail } = analysis.detailOf(entry);
  return [detail, Object.values(spans).map((span) => span && analysis.rangeOf(span))];
}

describe("a joined log", () => {
  const record = (message: string): string =>
    `<![LOG[${message}]LOG]!><time="08:00:00.000+480" date="06-18-2024" component="TSManager" context="" type="1" thread="1204" file="a.cxx:1">`;
  const joined = (texts: readonly string[], own = 0): Analysis =>
    bareEngine.join(
      texts.map((text, i) => ({ analysis: bareEngine.analyzeText(text), name: `part-${i}` })),
      own,
    );

  it("does not let a cut record run into the next file", () => {
    const log = joined([`${record("one")}\r\n<![LOG[cut`, `${record("two")}\r\n`]);
    expect(Array.from({ length: log.entries.length }, (_, entry) => log.messageOf(entry))).toEqual(["one", "cut", "two"]);
    expect(log.rangeOfEntry(2)).toEqual(bareEngine.analyzeText(record("two")).rangeOfEntry(0));
  });

  it("does not read a cut trailer on in the next file", () => {
    const cut = record("one").slice(0, -40);
    const alone = bareEngine.analyzeText(cut);
    expect(joined([cut, record("two")]).detailOf(0)).toEqual(alone.detailOf(0));
  });

  it("keeps empty files apart", () => {
    const log = joined(["", record("one"), "", record("two")], 2);
    expect(log.files.map(({ first, end }) => [first, end])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
    ]);
    expect(log.own.name).toBe("part-2");
    expect(log.lineCount).toBe(1);
    expect(log.entryAtPosition({ line: 0, character: 0 })).toBe(-1);
    expect(log.entriesOnLines(0, 5)).toEqual({ first: 1, end: 1 });
    expect(log.fileOf(0).name).toBe("part-1");
    expect(log.fileOf(1).name).toBe("part-3");
  });

  it("leaves out what one file has from another", () => {
    const [a, b] = [
      [record("one"), record("two 0x80070005")],
      [record("two 0x80070005"), record("three 0x80070002")],
    ].map((lines) => bareEngine.analyzeText(lines.join("\r\n")));
    if (a === undefined || b === undefined) throw new Error("two files");
    const log = bareEngine.join(
      [
        { analysis: a, name: "a" },
        { analysis: b, name: "b", from: 1 },
      ],
      0,
    );
    const messages = Array.from({ length: log.entries.length }, (_, entry) => log.messageOf(entry));
    expect(messages).toEqual(["one", "two 0x80070005", "three 0x80070002"]);
    expect([...log.mentions.entry]).toEqual([1, 2]);
    expect(log.rangeOfEntry(2).start.line).toBe(1);
    expect(log.detailOf(2)).toMatchObject({ sourceFile: "a.cxx:1" });
  });

  it("updated is the changed document's", () => {
    const log = joined([record("one"), record("two")], 1);
    const range = { start: { line: 0, character: 7 }, end: { line: 0, character: 10 } };
    const updated = bareEngine.update(log, { range, text: "three" });
    expect(updated.entries.length).toBe(1);
    expect(updated.messageOf(0)).toBe("three");
  });
});
