// How often the engine names what an engineer named: test/scores/chains, the part rules were tuned on and the part held out.
// `--held-out` also shows the names of the misses among the latter: for a look at the end, not while tuning.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = new URL("../..", import.meta.url);
/** The bar for the root line, of those marked. */
const ROOT_BAR = 0.95;

const { createEngine, noCodes, readCases, scoreCase, tally, missOf } = await loadScoring();
const { packs } = JSON.parse(readFileSync(new URL("server/dist/knowledge.json", root), "utf8"));
const engine = createEngine({ codes: noCodes, packs });
const scores = readCases(fileURLToPath(new URL("test/scores/chains", root))).map((given) => scoreCase(engine, given));
const tuned = scores.filter((score) => !score.heldOut);
const heldOut = scores.filter((score) => score.heldOut);

for (const [title, part] of [
  ["tuned on", tuned],
  ["held out", heldOut],
]) {
  print(title, tally(part));
}
const shown = process.argv.includes("--held-out") ? scores : tuned;
for (const miss of shown.map(missOf)) if (miss !== null) console.log(`  ${miss.replace(/\s+/g, " ")}`);
const [right, asked] = tally(scores).root;
process.exitCode = right / asked >= ROOT_BAR && tally(scores).errorsOnGood === 0 ? 0 : 1;

function print(title, { cases, errorsOnGood, errorsBeside, ...parts }) {
  const shares = Object.entries(parts).map(([key, [good, of]]) => `${key} ${good}/${of} (${((100 * good) / of).toFixed(1)} %)`);
  console.log(
    `${title}, ${cases} cases: ${shares.join(", ")}; errors where nothing failed ${errorsOnGood}, beside the failure ${errorsBeside}`,
  );
}

async function loadScoring() {
  const contents = [
    'export { createEngine } from "../../server/src/core/engine.ts";',
    'export { noCodes } from "../core/analyse-fixture.ts";',
    'export { readCases } from "../scores/chains/read-cases.ts";',
    'export { scoreCase, tally, missOf } from "../scores/chains/score-chains.ts";',
  ].join("\n");
  const resolveDir = fileURLToPath(new URL(".", import.meta.url));
  const options = { bundle: true, format: "esm", platform: "node", write: false };
  const { outputFiles } = await build({ stdin: { contents, resolveDir }, ...options });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
