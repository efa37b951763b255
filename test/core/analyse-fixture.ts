import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Analysis } from "../../server/src/core/analysis.ts";
import type { CodeTable } from "../../server/src/core/codes/code-types.ts";
import { createEngine } from "../../server/src/core/engine.ts";

export const fixturesDirectory = path.join(import.meta.dirname, "../fixtures");
export const sharedDirectory = path.join(import.meta.dirname, "../../../shared");

export const noCodes: CodeTable = {
  version: "none",
  size: 0,
  rowAt() {
    throw new RangeError("no rows");
  },
  lookup: () => [],
  bySymbol: () => [],
};

/** An engine without tables and packs: what a log says by itself. */
export const bareEngine = createEngine({ codes: noCodes, packs: [] });

/** Whether a fixture's file is an input: goldens are named `*.expected.*`. */
export const isLog = (file: string): boolean => /\.(?:log|lo_|txt)$/.test(file) && !file.includes(".expected.");

/** The first log of a fixture directory. */
export function fixtureLog(name: string): string {
  const [log] = readdirSync(path.join(fixturesDirectory, name)).filter(isLog);
  if (log === undefined) throw new Error(`test/fixtures/${name} holds no log`);
  return path.join(fixturesDirectory, name, log);
}

export const analyseFixture = (name: string): Analysis => bareEngine.analyze(readFileSync(fixtureLog(name)));

/** 1-based line of an entry. */
export const lineOf = (analysis: Analysis, entry: number): number =>
  analysis.rangeOf(analysis.entryAt(entry).span).start.line + 1;
