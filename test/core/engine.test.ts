import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/core/analysis.ts";
import { analyseFixture, bareEngine, fixtureLog, fixturesDirectory, isLog } from "./analyse-fixture.ts";

/** Everything an analysis says, as plain data. */
function everything(analysis: Analysis): unknown {
  const { entries, mentions } = analysis;
  return {
    format: analysis.format,
    columns: [
      entries.start,
      entries.messageStart,
      entries.messageEnd,
      entries.end,
      entries.severity,
      entries.flags,
      entries.thread,
    ].map((c) => [...c]),
    components: [...entries.component].map((id) => entries.components[id]),
    time: [...entries.time],
    mentions: [mentions.entry, mentions.start, mentions.byteLength, mentions.value, mentions.kind].map((c) => [...c]),
    runs: analysis.runs,
    chains: analysis.chains,
  };
}

const RECORD = (message: string, type: number): string =>
  `<![LOG[${message}]LOG]!><time="08:00:00.000+480" date="06-18-2024" component="TSManager" context="" type="${type}" thread="1204" file="a.cxx:1">\r\n`;

const piece = fc.oneof(
  fc
    .constantFrom(
      "Start executing an instruction. Instruction name: A. Instruction pointer: 0",
      "Process completed with exit code 2147942512",
    )
    .map((message) => RECORD(message, 1)),
  fc
    .constantFrom("Failed to run the action: A.", "ApplyImage failed 0x80070070 \u{1F4BE} größer")
    .map((message) => RECORD(message, 3)),
  fc.constantFrom("<![LOG[", "]LOG]!>", "\r", "\n", "\u0000", "0x800700C1", "loose text 💥", '<time="08:00"'),
);
const log = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

describe("engine", () => {
  it("update equals a fresh analysis of the changed text, bit for bit", () => {
    fc.assert(
      fc.property(
        log,
        log,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (before, inserted, a, b) => {
          // Cut between characters: an editor splits neither a surrogate pair nor a CRLF.
          const points = before.match(/\r\n|[\s\S]/gu) ?? [];
          const from = Math.floor(Math.min(a, b) * points.length);
          const to = Math.floor(Math.max(a, b) * points.length);
          const [head, cut, tail] = [points.slice(0, from).join(""), points.slice(from, to).join(""), points.slice(to).join("")];
          const previous = bareEngine.analyzeText(before);
          const range = { start: positionOf(before, head.length), end: positionOf(before, head.length + cut.length) };
          const updated = bareEngine.update(previous, { range, text: inserted });
          expect(everything(updated)).toEqual(everything(bareEngine.analyzeText(head + inserted + tail)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("slices change nothing, and a cancelled analysis gives none", async () => {
    const text = readFileSync(fixtureLog("disk-full"), "utf8").repeat(40);
    const pauses: number[] = [];
    const sliced = await bareEngine.analyzeTextInSlices(
      text,
      async () => void pauses.push(1),
      () => false,
    );
    expect(sliced === null ? null : everything(sliced)).toEqual(everything(bareEngine.analyzeText(text)));
    expect(pauses.length).toBeGreaterThan(0);
    const never = await bareEngine.analyzeTextInSlices(
      text,
      async () => {},
      () => true,
    );
    expect(never).toBeNull();
  });

  const fixtures = readdirSync(fixturesDirectory, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && readdirSync(`${fixturesDirectory}/${entry.name}`).some(isLog),
  );

  it.each(fixtures.map(({ name }) => name))("%s cut anywhere gives an answer and no exception", (name) => {
    const bytes = readFileSync(fixtureLog(name));
    const step = Math.max(1, Math.floor(bytes.length / 60));
    for (let at = 0; at <= bytes.length; at += step) {
      for (const part of [bytes.subarray(0, at), bytes.subarray(at)]) {
        const analysis = bareEngine.analyze(part);
        for (const chain of analysis.chains) expect(chain.links.length).toBeGreaterThan(0);
        expect(analysis.runs.length).toBeLessThan(5);
      }
    }
  });

  it("finds the entry, its place and its chain from a position", () => {
    const analysis = analyseFixture("bootsect-ccm");
    const [chain] = analysis.chains;
    const root = chain?.links[0]?.entry ?? -1;
    const { start } = analysis.rangeOf(analysis.entryAt(root).span);
    expect(analysis.entryAtPosition(start)).toBe(root);
    expect(analysis.chainOfEntry(root)).toBe(0);
    const { run, step } = analysis.placeOfEntry(root);
    expect(analysis.runs[run]?.steps[step]?.name).toBe("Restart in Windows PE");
  });

  it("gives equal entries different identities, and the same entry the same one in a longer log", () => {
    const text = readFileSync(fixtureLog("wizard-no-policy"), "utf8");
    const once = bareEngine.analyzeText(text + text);
    const ids = Array.from({ length: once.entries.length }, (_, i) => once.entryAt(i).identity);
    expect(new Set(ids).size).toBe(ids.length);
    const short = bareEngine.analyzeText(text);
    expect(short.entryAt(3).identity).toBe(ids[3]);
  });
});

/** LSP position of a UTF-16 offset: lines end at LF, CRLF or lone CR. */
function positionOf(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
