import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../../server/src/core/engine.ts";
import { loadBuiltInPacks } from "../../../server/src/host/packs.ts";
import { noCodes } from "../analyse-fixture.ts";

/** Public logs beside the checkout, where somebody put them: never part of the project. Without them this file is not run. */
const corpus = new URL("../../../../shared/corpus/", import.meta.url);

interface CorpusFile {
  readonly file: string;
  readonly category: string;
  readonly truth?: { readonly outcome?: string; readonly root?: string; readonly root_line?: number | null };
}

/** Excerpts whose source names the line of the cause: many name a sentence beside the one that first bears the code. */
const ROOT_LINES_MET = 34;

const files: CorpusFile[] = JSON.parse(readFileSync(new URL("index.json", corpus), "utf8"));
const packs = await loadBuiltInPacks(path.join(import.meta.dirname, "../../../server/dist"));
const engine = createEngine({ codes: noCodes, packs });
const analyze = ({ file }: CorpusFile) => engine.analyze(readFileSync(new URL(file, corpus)));

describe("real failures and real successes", () => {
  it("meets the cause that the source of an excerpt states, at least as often as it did", () => {
    const stated = files.filter(({ truth }) => truth?.root && truth.root_line);
    const met = stated.filter((given) => {
      const analysis = analyze(given);
      const [chain] = analysis.chains;
      if (chain === undefined || chain.severity === "information") return false;
      const { start, end } = analysis.rangeOfEntry(chain.links[0]?.entry ?? 0);
      const line = (given.truth?.root_line ?? 0) - 1;
      return start.line <= line && line <= end.line;
    });
    expect(met.length).toBeGreaterThanOrEqual(ROOT_LINES_MET);
  });

  const good = files.filter(
    ({ truth, category }) => category === "healthy-or-hard-negative" || /success|no failure/.test(truth?.outcome ?? ""),
  );

  it.each(good)("finds no error in $file, which went well", (given) => {
    expect(analyze(given).chains.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
