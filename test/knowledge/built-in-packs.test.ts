import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../server/src/core/engine.ts";
import { mergePacks } from "../../server/src/core/knowledge/merge-packs.ts";
import type { KnowledgePack, Rule } from "../../server/src/core/knowledge/pack-types.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";
import { loadBuiltInPacks, loadPack } from "../../server/src/host/packs.ts";

const directory = path.join(import.meta.dirname, "../../server/knowledge");
const files = readdirSync(directory).filter((name) => name.endsWith(".yaml"));
const packs = files.map((name): KnowledgePack => {
  const { pack, problems } = loadPack(name, readFileSync(path.join(directory, name), "utf8"));
  if (pack === null || problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`);
  return pack;
});
const rules = packs.flatMap((pack) => pack.rules);
const articles = packs.flatMap((pack) => pack.articles);
const codes = await loadCodeTable(assetDirectory);

/** Ids of the rules that find something in a log, of those given alone. */
function found(text: string, only: Rule): boolean {
  const disabledRules = rules.map(({ id }) => id).filter((id) => id !== only.id);
  const analysis = createEngine({ codes, packs, disabledRules }).analyzeText(text);
  if (only.harmless === undefined) return analysis.chains.some((chain) => analysis.articlesOf(chain).length > 0);
  // An entry that the engine does not take for a failure to begin with has no chain, and is explained all the same.
  const isNoise = Array.from({ length: analysis.entries.length }, (_, entry) => analysis.noiseReason(entry) !== null);
  return analysis.chains.some((chain) => chain.harmlessRule === only.id) || isNoise.includes(true);
}

it("the generated file holds every pack, without the samples", async () => {
  const bare = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => ({ ...rule, samples: [], counterSamples: [] })),
  }));
  expect(await loadBuiltInPacks(assetDirectory)).toEqual(bare);
});

describe.each(packs.map((pack, i) => [pack.id, pack, files[i] ?? ""] as const))("pack %s", (id, pack, file) => {
  it("is named as its file", () => {
    expect(file).toBe(`${id}.yaml`);
  });

  it.each(pack.articles.map((article) => [article.id, article] as const))("%s can be read and followed", (_id, article) => {
    expect(article.resolution.length).toBeGreaterThan(0);
    expect(article.links.length).toBeGreaterThan(0);
    for (const { url } of article.links) expect(new URL(url).protocol).toBe("https:");
    if (article.kb !== undefined) expect(article.links[0]?.title).toContain(article.kb);
    if (article.state !== "online") expect(article.kb).toBeDefined();
    expect(rules.some((rule) => rule.article === article.id)).toBe(true);
  });
});

it("no two packs, articles or rules share an id", () => {
  expect(mergePacks(packs).shadowed).toEqual([]);
  expect(new Set(packs.map(({ id }) => id)).size).toBe(packs.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("rule %s", (_id, rule) => {
  it.each(rule.samples.map((sample, i) => [i + 1, sample] as const))("finds sample %i", (_i, sample) => {
    expect(found(sample, rule)).toBe(true);
  });

  it.each(rule.counterSamples.map((sample, i) => [i + 1, sample] as const))("leaves counter-sample %i alone", (_i, sample) => {
    expect(createEngine({ codes, packs: [] }).analyzeText(sample).entries.length).toBeGreaterThan(0);
    expect(found(sample, rule)).toBe(false);
  });
});

describe("a program that does not start", () => {
  const engine = createEngine({ codes, packs });
  const matches = (sample: string | undefined) => {
    const analysis = engine.analyzeText(sample ?? "");
    const [chain] = analysis.chains;
    return chain === undefined ? [] : analysis.articlesOf(chain).map(({ article, confidence }) => [article.id, confidence]);
  };
  const samplesOf = (id: string) => rules.find((rule) => rule.id === id)?.samples ?? [];

  it("is KB 2910552 first where it is bootsect.exe, and the general case after it", () => {
    for (const sample of samplesOf("kb2910552-bootsect")) {
      expect(matches(sample)).toEqual([
        ["kb2910552-boot-image-on-windows-xp", "high"],
        ["program-not-for-this-windows", "low"],
      ]);
    }
  });

  it("is the general case alone for any other program", () => {
    for (const sample of samplesOf("program-not-for-this-windows"))
      expect(matches(sample)).toEqual([["program-not-for-this-windows", "low"]]);
  });
});

it("every code of a rule has a meaning, to be told beside the article", () => {
  const analysis = createEngine({ codes, packs: [] }).analyzeText("");
  const wanted = rules.flatMap(({ when }) => when.code ?? []);
  expect(wanted.filter((code) => analysis.explain(Number(code)).candidates.length === 0)).toEqual([]);
});

it("a code alone is never proof", () => {
  const certain = rules.filter(({ confidence, harmless }) => confidence === "high" && harmless === undefined);
  expect(certain.filter(({ when }) => Object.keys(when).join() === "code").map(({ id }) => id)).toEqual([]);
});

it("the packs know twenty-five failures and more", () => {
  expect(articles.length).toBeGreaterThanOrEqual(25);
});

it("an article corrects the plain meaning of a number that misleads", () => {
  const causeOf = (id: string) => articles.find((article) => article.id === id)?.cause ?? "";
  expect(causeOf("content-http-status")).toContain("HTTP");
  expect(causeOf("kb4046108-disk-index")).toContain("only a guess");
});
