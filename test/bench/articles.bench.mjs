// How often the built-in knowledge hands over the article that an engineer would: test/scores/articles, the part rules were tuned on
// and the part held out, from the packs as they are in server/knowledge. Misses are listed for the tuned part; `--held-out` also
// lists those of the other, for a look at the end, not while tuning. Both parts have to meet the bars.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildKnowledge } from "../../server/knowledge/build.mjs";

const root = new URL("../..", import.meta.url);
/** The bars: the right article first, among three; nothing wrong on any look-alike, of which there are so many. */
const FIRST_BAR = 0.85;
const AMONG_BAR = 0.95;
const FEWEST_LOOK_ALIKES = 30;

const { createEngine, readArticleCases, scoreArticles, tallyArticles, missedArticle } = await loadScoring();
const codes = { version: "none", size: 0, rowAt: () => undefined, lookup: () => [], bySymbol: () => [] };
const engine = createEngine({ codes, packs: await builtInPacks() });
const scores = readArticleCases(fileURLToPath(new URL("test/scores/articles", root))).map((given) =>
  scoreArticles(engine, given),
);
const tuned = scores.filter((score) => !score.heldOut);
const heldOut = scores.filter((score) => score.heldOut);

report("tuned on", tuned);
report("held out", heldOut);
report("together", scores);
const shown = process.argv.includes("--held-out") ? scores : tuned;
for (const miss of shown.map(missedArticle)) if (miss !== null) console.log(`  ${miss}`);
process.exitCode = [tuned, heldOut].every((part) => isFound(part) && isQuiet(part)) ? 0 : 1;

function report(title, part) {
  const { cases, first, among, quiet } = tallyArticles(part);
  const share = ([good, of]) => `${good}/${of} (${((100 * good) / of).toFixed(1)} %)`;
  console.log(
    `${title}, ${cases} cases: right article first ${share(first)}, among three ${share(among)}; quiet on look-alikes ${share(quiet)}`,
  );
}

function isFound(part) {
  const { first, among } = tallyArticles(part);
  return first[0] / first[1] >= FIRST_BAR && among[0] / among[1] >= AMONG_BAR;
}

function isQuiet(part) {
  const { quiet } = tallyArticles(part);
  return quiet[0] === quiet[1] && quiet[1] >= FEWEST_LOOK_ALIKES;
}

async function builtInPacks() {
  const directory = await mkdtemp(path.join(tmpdir(), "articles-"));
  try {
    await buildKnowledge(directory);
    return JSON.parse(await readFile(path.join(directory, "knowledge.json"), "utf8")).packs;
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function loadScoring() {
  const contents = [
    'export { createEngine } from "../../server/src/core/engine.ts";',
    'export { readArticleCases } from "../scores/articles/read-articles.ts";',
    'export { scoreArticles, tallyArticles, missedArticle } from "../scores/articles/score-articles.ts";',
  ].join("\n");
  const resolveDir = fileURLToPath(new URL(".", import.meta.url));
  const options = { bundle: true, format: "esm", platform: "node", write: false };
  const { outputFiles } = await build({ stdin: { contents, resolveDir }, ...options });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
