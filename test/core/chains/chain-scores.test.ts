import path from "node:path";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../../server/src/core/engine.ts";
import { loadBuiltInPacks } from "../../../server/src/host/packs.ts";
import { readCases } from "../../scores/chains/read-cases.ts";
import { missOf, scoreCase, tally } from "../../scores/chains/score-chains.ts";
import { writeLog } from "../../scores/chains/write-log.ts";
import { bareEngine, noCodes } from "../analyse-fixture.ts";

const cases = readCases(path.join(import.meta.dirname, "../../scores/chains"));
const packs = await loadBuiltInPacks(path.join(import.meta.dirname, "../../../server/dist"));
const engine = createEngine({ codes: noCodes, packs });
const scores = cases.map((given) => scoreCase(engine, given));

describe("the labelled failures", () => {
  it("are many, a good part of them no failures, a third held out", () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(110);
    expect(cases.filter(({ label }) => label.severity !== "error").length).toBeGreaterThanOrEqual(44);
    const heldOut = cases.filter((given) => given.heldOut).length / cases.length;
    expect(heldOut).toBeGreaterThan(0.28);
    expect(heldOut).toBeLessThan(0.38);
  });

  it.each(cases.filter(({ label, lines }) => label.severity === "error" || lines.some((line) => line.startsWith(">>"))))(
    "$name marks its root cause",
    (given) => expect(writeLog(given).root).toBeGreaterThanOrEqual(0),
  );

  it.each([
    ["tuned on", false],
    ["held out", true],
  ])("score above the floors where %s", (_, heldOut) => {
    const part = scores.filter((score) => score.heldOut === heldOut);
    const { root, code, step, outcome, severity, errorsOnGood } = tally(part);
    // The names of what is held out stay unseen here too.
    const misses = heldOut ? [] : part.map(missOf).filter((miss) => miss !== null);
    const share = ([right, asked]: readonly [number, number]): number => right / asked;
    expect(share(root), misses.join("\n")).toBeGreaterThanOrEqual(0.95);
    expect(share(code), misses.join("\n")).toBeGreaterThanOrEqual(0.95);
    expect(share(step), misses.join("\n")).toBeGreaterThanOrEqual(0.97);
    expect(share(outcome), misses.join("\n")).toBeGreaterThanOrEqual(0.97);
    expect(share(severity), misses.join("\n")).toBeGreaterThanOrEqual(0.97);
    expect(errorsOnGood, misses.join("\n")).toBe(0);
  });
});

describe("a labelled log cut in two", () => {
  const whole = cases.filter(({ form }) => form === "ccm");

  it.each(whole)("$name has the same chains when it is joined again", (given) => {
    const { text } = writeLog(given);
    const analysis = bareEngine.analyzeText(text);
    const idsOf = ({ chains }: typeof analysis) => chains.map(({ id, severity }) => `${id} ${severity}`);
    for (const share of [0.3, 0.6, 0.9]) {
      const entry = Math.floor(analysis.entries.length * share);
      if (entry === 0) continue;
      const at = text.split("\r\n").slice(0, analysis.rangeOfEntry(entry).start.line).join("\r\n").length + 2;
      const files = [text.slice(0, at), text.slice(at)].map((part, i) => ({
        analysis: bareEngine.analyzeText(part),
        name: `${i}`,
      }));
      expect(idsOf(bareEngine.join(files, 1))).toEqual(idsOf(analysis));
    }
  });

  it.each(whole)("$name is judged wherever it is cut", (given) => {
    const lines = writeLog(given).text.split("\r\n");
    for (let at = 0; at < lines.length; at++) {
      for (const part of [lines.slice(0, at), lines.slice(at)]) {
        const { chains, entries } = bareEngine.analyzeText(part.join("\r\n"));
        const links = chains.flatMap((chain) => chain.links.map(({ entry }) => entry));
        expect(links.every((entry) => entry >= 0 && entry < entries.length)).toBe(true);
        expect(chains.every((chain) => chain.links.length > 0)).toBe(true);
      }
    }
  });
});
