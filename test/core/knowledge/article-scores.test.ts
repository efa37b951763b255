import path from "node:path";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../../server/src/core/engine.ts";
import { assetDirectory } from "../../../server/src/host/asset-directory.ts";
import { loadBuiltInPacks } from "../../../server/src/host/packs.ts";
import { readArticleCases } from "../../scores/articles/read-articles.ts";
import { missedArticle, scoreArticles, tallyArticles } from "../../scores/articles/score-articles.ts";
import { noCodes } from "../analyse-fixture.ts";

const cases = readArticleCases(path.join(import.meta.dirname, "../../scores/articles"));
const packs = await loadBuiltInPacks(assetDirectory);
const engine = createEngine({ codes: noCodes, packs });
const tuned = cases.filter(({ heldOut }) => !heldOut);

describe("the logs labelled with articles", () => {
  it("are many, a good part of them look-alikes, a good part held out", () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(600);
    expect(cases.filter(({ label }) => label.kind !== "article").length).toBeGreaterThanOrEqual(105);
    expect(cases.filter(({ label }) => label.kind === "nothing").length).toBeGreaterThanOrEqual(70);
    expect(cases.length - tuned.length).toBeGreaterThanOrEqual(260);
  });

  it("name articles that exist", () => {
    const known = new Set(packs.flatMap(({ articles }) => articles.map(({ id }) => id)));
    const wanted = cases.flatMap(({ label }) => (label.kind === "article" ? label.ids : []));
    expect(wanted.filter((id) => !known.has(id))).toEqual([]);
  });

  // What is held out is scored by the benchmark alone, so that nobody tunes on a test that fails.
  it("score above the floors where rules were tuned on them", () => {
    const scores = tuned.map((given) => scoreArticles(engine, given));
    const { first, among, quiet } = tallyArticles(scores);
    const misses = scores.flatMap((score) => missedArticle(score) ?? []).join("\n");
    expect(first[0] / first[1], misses).toBeGreaterThanOrEqual(0.93);
    expect(among[0] / among[1], misses).toBeGreaterThanOrEqual(0.95);
    expect(quiet[0], misses).toBe(quiet[1]);
  });
});
