import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/core/analysis.ts";
import { createEngine } from "../../server/src/core/engine.ts";
import { mergePacks } from "../../server/src/core/knowledge/merge-packs.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";
import { loadBuiltInPacks } from "../../server/src/host/packs.ts";

/** Log excerpts out of Knowledge Base articles, named after them, where somebody keeps some beside the checkout. */
const folder = path.join(import.meta.dirname, "../../../shared/corpus/labelled");
const packs = await loadBuiltInPacks(assetDirectory);
const codes = await loadCodeTable(assetDirectory);
const known = new Set([...mergePacks(packs).articles.values()].flatMap(({ kb }) => kb ?? []));
const engine = createEngine({ codes, packs });

/** The line that tells the failure from others of its number stands in another log. */
const untold = new Set(["L035-kb2467702-ccmsetup-1603.log"]);

const bestNumber = (analysis: Analysis): string | undefined => {
  const [chain] = analysis.chains;
  return chain && analysis.articlesOf(chain)[0]?.article.kb;
};

describe("an excerpt from a KB article that the packs know", () => {
  const logs = readdirSync(folder);
  const excerpts = logs.flatMap((file): [string, string, Analysis][] => {
    const [, kb = ""] = /-kb(\d+)-/.exec(file) ?? [];
    if (!known.has(kb) || untold.has(file)) return [];
    const analysis = engine.analyzeText(readFileSync(path.join(folder, file), "utf8"));
    return analysis.chains.length === 0 ? [] : [[file, kb, analysis]];
  });

  it.each(excerpts)("%s gets article %s first", (_file, kb, analysis) => {
    expect(bestNumber(analysis)).toBe(kb);
  });
});
